import Model

extension SnapshotWriter {
  /// Writes a workload, what it refers to, and the secrets it names.
  mutating func write(_ workload: Workload, of identity: ObjectIdentity, id: Int64) throws {
    tables.workload.add(id, identity)
    tables.workload.add(identity.createdAt)
    tables.workload.add(workload.phase)
    tables.workload.add(workload.replicas)
    tables.workload.add(workload.isPaused)
    tables.workload.add(workload.hasTemplate)
    tables.workload.add(workload.serviceAccount)
    tables.workload.add(workload.durationSeconds)
    tables.workload.add(workload.ownerKind)
    tables.workload.add(workload.ownerName)
    try tables.workload.insert()
    for secret in workload.pullSecrets {
      tables.workloadPullSecret.add(id, identity)
      tables.workloadPullSecret.add(secret)
      try tables.workloadPullSecret.insert()
    }
    for referrer in workload.referrers { try write(referrer, of: identity, id: id) }
  }

  private mutating func write(
    _ referrer: Referrer, of identity: ObjectIdentity, id: Int64
  ) throws {
    tables.referrer.add(id, identity)
    tables.referrer.add(referrer.field)
    tables.referrer.add(referrer.role.rawValue)
    tables.referrer.add(referrer.container)
    tables.referrer.add(referrer.referenceKind)
    tables.referrer.add(referrer.pullSpec)
    tables.referrer.add(referrer.parts?.pullRegistry ?? "")
    tables.referrer.add(referrer.parts?.pullRepository ?? "")
    tables.referrer.add(referrer.parts?.tag ?? "")
    tables.referrer.add(referrer.parts?.digest ?? "")
    tables.referrer.add(referrer.invalidReason)
    tables.referrer.add(referrer.target)
    tables.referrer.add(referrer.pullPolicy)
    tables.referrer.add(identity.createdAt?.seconds)
    tables.referrer.add(referrer.isPaused)
    tables.referrer.add(referrer.isSeenByPruner)
    try tables.referrer.insert()
  }
}

extension FactInserter {
  /// Adds number, kind, namespace and name, four columns.
  mutating func add(_ id: Int64, _ identity: ObjectIdentity) {
    add(id)
    add(identity.kind)
    add(identity.namespace)
    add(identity.name)
  }
}
