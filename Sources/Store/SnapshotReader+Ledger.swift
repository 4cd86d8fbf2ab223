import GRDB

extension SnapshotReader {
  /// Every row of the ledger of etcd, in order of namespace, image stream, family, tag and cause.
  package func ledgerRows(_ body: (LedgerRow) throws -> Void) throws {
    try LedgerRow.visit("etcd_ledger", in: database, body)
  }
}

extension LedgerRow {
  /// Every row of a table like `etcd_ledger`, in the order of its key.
  static func visit(
    _ table: String, in database: Database, _ body: (LedgerRow) throws -> Void
  ) throws {
    let sql = """
      SELECT namespace, image_stream, family, tag, cause, objects, stored_bytes, prunable_bytes,
        retirable_bytes
      FROM \(table) ORDER BY namespace, image_stream, family, tag, cause
      """
    try FactCursor(sql, in: database).visit { row in
      try body(
        LedgerRow(
          namespace: row.string(0), imageStream: row.string(1), family: row.string(2),
          tag: row.string(3), cause: row.string(4), objects: row.integer(5),
          storedBytes: row.integer(6), prunableBytes: row.integer(7),
          retirableBytes: row.integer(8)))
    }
  }
}
