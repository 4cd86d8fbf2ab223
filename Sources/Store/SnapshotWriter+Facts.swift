import Model

extension SnapshotWriter {
  /// Writes what is known of an object into the tables of its kind.
  mutating func writeFacts(of object: ClusterObject, id: Int64) throws {
    let identity = object.identity
    switch object.facts {
    case .imageStream(let stream): try write(stream, of: identity, id: id)
    case .image(let image): try write(image, of: identity, id: id)
    case .workload(let workload): try write(workload, of: identity, id: id)
    case .secret(let secret): try write(secret, of: identity, id: id)
    case .serviceAccount(let account): try write(account, of: identity, id: id)
    case .roleBinding(let binding): try write(binding, of: identity, id: id)
    case .limitRange(let limits): try write(limits, of: identity, id: id)
    case .resourceQuota(let quotas): try write(quotas, of: identity, id: id)
    case .namespace(let namespace): try write(namespace, of: identity, id: id)
    case .imagePruner(let pruner): try write(pruner, of: identity, id: id)
    case .imageConfiguration(let configuration): try write(configuration, id: id)
    case .registryConfiguration(let configuration):
      try write(configuration, of: identity, id: id)
    case .uninteresting: break
    }
    for annotation in object.annotations { try write(annotation, of: identity, id: id) }
  }

  private mutating func write(
    _ annotation: Annotation, of identity: ObjectIdentity, id: Int64
  ) throws {
    tables.annotation.add(id)
    tables.annotation.add(identity.kind)
    tables.annotation.add(identity.namespace)
    tables.annotation.add(identity.name)
    tables.annotation.add(annotation.tag)
    tables.annotation.add(annotation.key)
    tables.annotation.add(annotation.value)
    try tables.annotation.insert()
  }
}
