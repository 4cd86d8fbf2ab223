import Model

extension SnapshotWriter {
  mutating func write(_ namespace: Namespace, of identity: ObjectIdentity, id: Int64) throws {
    tables.namespace.add(id)
    tables.namespace.add(identity.name)
    tables.namespace.add(identity.createdAt?.seconds)
    tables.namespace.add(namespace.phase)
    try tables.namespace.insert()
    for label in namespace.labels {
      tables.namespaceLabel.add(id)
      tables.namespaceLabel.add(identity.name)
      tables.namespaceLabel.add(label.key)
      tables.namespaceLabel.add(label.value)
      try tables.namespaceLabel.insert()
    }
  }

  mutating func write(_ limits: [Limit], of identity: ObjectIdentity, id: Int64) throws {
    for limit in limits {
      tables.limitRange.add(id)
      tables.limitRange.add(identity.namespace)
      tables.limitRange.add(identity.name)
      tables.limitRange.add(limit.type)
      tables.limitRange.add(limit.bound)
      tables.limitRange.add(limit.resource)
      tables.limitRange.add(limit.quantity.wholeUnits)
      tables.limitRange.add(limit.quantity.text)
      try tables.limitRange.insert()
    }
  }

  mutating func write(_ quotas: [Quota], of identity: ObjectIdentity, id: Int64) throws {
    for quota in quotas {
      tables.resourceQuota.add(id)
      tables.resourceQuota.add(identity.namespace)
      tables.resourceQuota.add(identity.name)
      tables.resourceQuota.add(quota.resource)
      tables.resourceQuota.add(quota.hard.wholeUnits)
      tables.resourceQuota.add(quota.used?.wholeUnits)
      try tables.resourceQuota.insert()
    }
  }

  mutating func write(_ pruner: ImagePruner, of identity: ObjectIdentity, id: Int64) throws {
    tables.imagePruner.add(id)
    tables.imagePruner.add(identity.name)
    tables.imagePruner.add(pruner.isSuspended)
    tables.imagePruner.add(pruner.schedule)
    tables.imagePruner.add(pruner.keepTagRevisions)
    tables.imagePruner.add(pruner.keepYoungerThanSeconds)
    tables.imagePruner.add(pruner.hasBothAges)
    tables.imagePruner.add(pruner.ignoresInvalidReferences)
    try tables.imagePruner.insert()
    for condition in pruner.conditions {
      tables.imagePrunerCondition.add(id)
      tables.imagePrunerCondition.add(identity.name)
      tables.imagePrunerCondition.add(condition.type)
      tables.imagePrunerCondition.add(condition.status)
      tables.imagePrunerCondition.add(condition.reason)
      tables.imagePrunerCondition.add(condition.changedAt?.seconds)
      try tables.imagePrunerCondition.insert()
    }
  }

  mutating func write(
    _ configuration: RegistryConfiguration, of identity: ObjectIdentity, id: Int64
  ) throws {
    tables.registryConfiguration.add(id)
    tables.registryConfiguration.add(identity.name)
    tables.registryConfiguration.add(configuration.managementState)
    tables.registryConfiguration.add(configuration.storage)
    tables.registryConfiguration.add(configuration.isReadOnly)
    try tables.registryConfiguration.insert()
  }

  mutating func write(_ configuration: ImageConfiguration, id: Int64) throws {
    let own = configuration.internalRegistry.isEmpty ? [] : [configuration.internalRegistry]
    let rules =
      own.map { ("internal", $0) }
      + configuration.externalRegistries.map { ("external", $0) }
      + configuration.rules.map { ($0.list, $0.registry) }
    for (list, registry) in rules {
      tables.registryRule.add(id)
      tables.registryRule.add(list)
      tables.registryRule.add(registry)
      try tables.registryRule.insert()
    }
  }
}
