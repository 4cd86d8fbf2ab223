import GRDB

/// One row of the ledger of etcd, as it is kept.
package struct LedgerRow: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  package let family: String
  package let cause: String
  package let objects: Int64
  package let storedBytes: Int64
  package let prunableBytes: Int64
  package let retirableBytes: Int64

  package init(
    namespace: String, imageStream: String, family: String, cause: String, objects: Int64,
    storedBytes: Int64, prunableBytes: Int64, retirableBytes: Int64
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.family = family
    self.cause = cause
    self.objects = objects
    self.storedBytes = storedBytes
    self.prunableBytes = prunableBytes
    self.retirableBytes = retirableBytes
  }
}

extension SnapshotStore {
  /// Replaces the ledger of the judgement before, in one transaction.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:reason:)``.
  package func replaceLedger(_ rows: some Sequence<LedgerRow>) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM etcd_ledger")
      var table = try FactInserter("etcd_ledger", in: database)
      for row in rows {
        table.add(row.namespace)
        table.add(row.imageStream)
        table.add(row.family)
        table.add(row.cause)
        table.add(row.objects)
        table.add(row.storedBytes)
        table.add(row.prunableBytes)
        table.add(row.retirableBytes)
        try table.insert()
      }
    }
  }
}
