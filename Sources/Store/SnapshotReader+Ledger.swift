import GRDB

extension SnapshotReader {
  /// Every row of the ledger of etcd, in order of namespace, image stream, family, tag and cause.
  package func ledgerRows(_ body: (LedgerRow) throws -> Void) throws {
    let sql = """
      SELECT namespace, image_stream, family, tag, cause, objects, stored_bytes, prunable_bytes,
        retirable_bytes
      FROM etcd_ledger ORDER BY namespace, image_stream, family, tag, cause
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

  /// The tags that take most in etcd, the heaviest first; of those that weigh the same, in order of
  /// name.
  package func heaviestTags(_ count: Int) throws -> [LedgerTagRow] {
    let sql = """
      SELECT namespace, image_stream, family, tag, SUM(objects), SUM(stored_bytes),
        SUM(prunable_bytes), SUM(retirable_bytes),
        SUM(CASE WHEN cause = 'history' THEN objects ELSE 0 END),
        SUM(CASE WHEN cause = 'image' THEN objects ELSE 0 END),
        SUM(CASE WHEN cause = 'image' THEN stored_bytes ELSE 0 END)
      FROM etcd_ledger WHERE tag <> ''
      GROUP BY namespace, image_stream, family, tag
      ORDER BY 6 DESC, 1, 2, 3, 4 LIMIT \(count)
      """
    var found: [LedgerTagRow] = []
    try FactCursor(sql, in: database).visit { found.append(LedgerTagRow($0)) }
    return found
  }
}

/// What a tag takes in etcd for all causes together.
package struct LedgerTagRow: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  package let family: String
  package let tag: String
  package let objects: Int64
  package let storedBytes: Int64
  package let prunableBytes: Int64
  package let retirableBytes: Int64
  /// Of the objects, history items.
  package let tagEvents: Int64
  /// Of the objects, images that only this tag holds.
  package let images: Int64
  /// What these take.
  package let imageBytes: Int64

  init(_ row: FactCursor) {
    namespace = row.string(0)
    imageStream = row.string(1)
    family = row.string(2)
    tag = row.string(3)
    objects = row.integer(4)
    storedBytes = row.integer(5)
    prunableBytes = row.integer(6)
    retirableBytes = row.integer(7)
    tagEvents = row.integer(8)
    images = row.integer(9)
    imageBytes = row.integer(10)
  }
}
