import Model

extension SnapshotWriter {
  mutating func write(_ secret: PullSecret, of identity: ObjectIdentity, id: Int64) throws {
    tables.secret.add(id)
    tables.secret.add(identity.namespace)
    tables.secret.add(identity.name)
    tables.secret.add(secret.type)
    tables.secret.add(secret.serviceAccount)
    tables.secret.add(secret.hasReadableRegistries)
    try tables.secret.insert()
    for registry in secret.registries {
      tables.secretRegistry.add(id)
      tables.secretRegistry.add(identity.namespace)
      tables.secretRegistry.add(identity.name)
      tables.secretRegistry.add(registry)
      try tables.secretRegistry.insert()
    }
  }

  mutating func write(_ account: ServiceAccount, of identity: ObjectIdentity, id: Int64) throws {
    tables.serviceAccount.add(id)
    tables.serviceAccount.add(identity.namespace)
    tables.serviceAccount.add(identity.name)
    tables.serviceAccount.add(identity.createdAt?.seconds)
    try tables.serviceAccount.insert()
    let links =
      account.pullSecrets.map { ($0, "pull") } + account.mountableSecrets.map { ($0, "mount") }
    for (secret, usage) in links {
      tables.serviceAccountSecret.add(id)
      tables.serviceAccountSecret.add(identity.namespace)
      tables.serviceAccountSecret.add(identity.name)
      tables.serviceAccountSecret.add(secret)
      tables.serviceAccountSecret.add(usage)
      try tables.serviceAccountSecret.insert()
    }
  }

  mutating func write(_ binding: RoleBinding, of identity: ObjectIdentity, id: Int64) throws {
    for subject in binding.subjects {
      tables.roleGrant.add(id, identity)
      tables.roleGrant.add(binding.roleKind)
      tables.roleGrant.add(binding.role)
      tables.roleGrant.add(subject.kind)
      tables.roleGrant.add(subject.namespace)
      tables.roleGrant.add(subject.name)
      try tables.roleGrant.insert()
    }
  }
}
