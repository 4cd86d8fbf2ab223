package import Model

extension SnapshotWriter {
  /// Writes what a snapshot of etcd is made of.
  package mutating func write(_ snapshot: EtcdSnapshot) throws {
    tables.etcdSnapshot.add(snapshot.source)
    tables.etcdSnapshot.add(snapshot.path)
    tables.etcdSnapshot.add(snapshot.space.databaseBytes)
    tables.etcdSnapshot.add(snapshot.space.inUseBytes.map { Int64($0) })
    tables.etcdSnapshot.add(snapshot.space.pageBytes)
    tables.etcdSnapshot.add(snapshot.space.pages)
    tables.etcdSnapshot.add(snapshot.space.freePages.map { Int64($0) })
    tables.etcdSnapshot.add(snapshot.revision)
    tables.etcdSnapshot.add(snapshot.compactRevision)
    tables.etcdSnapshot.add(snapshot.space.isChecksummed)
    Self.add(snapshot.usage, to: &tables.etcdSnapshot)
    try tables.etcdSnapshot.insert()
    for prefix in snapshot.prefixes {
      tables.etcdPrefix.add(snapshot.source)
      tables.etcdPrefix.add(prefix.prefix)
      Self.add(prefix.usage, to: &tables.etcdPrefix)
      try tables.etcdPrefix.insert()
    }
  }

  /// Writes what a snapshot of etcd keeps of one object.
  package mutating func write(_ rewrite: EtcdRewrite) throws {
    tables.etcdRewrite.add(rewrite.source)
    tables.etcdRewrite.add(rewrite.kind)
    tables.etcdRewrite.add(rewrite.namespace)
    tables.etcdRewrite.add(rewrite.name)
    tables.etcdRewrite.add(rewrite.version)
    tables.etcdRewrite.add(rewrite.revisions)
    tables.etcdRewrite.add(rewrite.revisionBytes)
    try tables.etcdRewrite.insert()
  }

  private static func add(_ usage: EtcdUsage, to inserter: inout FactInserter) {
    inserter.add(usage.liveKeys)
    inserter.add(usage.keyBytes)
    inserter.add(usage.valueBytes)
    inserter.add(usage.encryptedKeys)
    inserter.add(usage.revisions)
    inserter.add(usage.revisionBytes)
    inserter.add(usage.tombstones)
    inserter.add(usage.entryBytes)
  }
}
