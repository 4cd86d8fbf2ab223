import GRDB

/// Reads what a ledger of etcd is made of: cursors over rows, so that no table is held in memory.
package struct LedgerReader {
  private let database: Database

  package init(_ reader: SnapshotReader) {
    database = reader.database
  }

  /// Every image stream that was read whole, in order of namespace and name.
  package func imageStreams(_ body: (LedgerStreamRow) throws -> Void) throws {
    let sql = """
      SELECT object_id, namespace, image_stream, stored_bytes, metadata_bytes, spec_tag_bytes,
        history_bytes
      FROM image_stream ORDER BY namespace, image_stream
      """
    try FactCursor(sql, in: database).visit { row in
      try body(
        LedgerStreamRow(
          objectID: row.integer(0), namespace: row.string(1), imageStream: row.string(2),
          storedBytes: row.integer(3), metadataBytes: row.integer(4),
          specTagBytes: row.integer(5), historyBytes: row.integer(6)))
    }
  }

  /// The tags of an image stream and their families, in order of tag.
  package func families(of stream: LedgerStreamRow) throws -> [(tag: String, family: String)] {
    var families: [(tag: String, family: String)] = []
    let columns = "SELECT tag, family FROM image_stream_tag"
    try visit(columns, of: stream, order: "ORDER BY tag") { row in
      families.append((tag: row.string(0), family: row.string(1)))
    }
    return families
  }

  /// An image stream's spec tags.
  package func specTags(
    of stream: LedgerStreamRow, _ body: (_ tag: String, _ storedBytes: Int64) throws -> Void
  ) throws {
    try visit("SELECT tag, stored_bytes FROM spec_tag", of: stream) { row in
      try body(row.string(0), row.integer(1))
    }
  }

  /// What the conditions of all image streams take, by the number of the object and tag.
  package func conditions(
    _ body: (_ objectID: Int64, _ tag: String, _ storedBytes: Int64) throws -> Void
  ) throws {
    try FactCursor("SELECT object_id, tag, stored_bytes FROM tag_condition", in: database)
      .visit { row in try body(row.integer(0), row.string(1), row.integer(2)) }
  }

  private func visit(
    _ columns: String, of stream: LedgerStreamRow, order: String = "",
    _ body: (FactCursor) throws -> Void
  ) throws {
    let sql = "\(columns) WHERE namespace = ? AND image_stream = ? \(order)"
    let arguments: StatementArguments = [stream.namespace, stream.imageStream]
    try FactCursor(sql, in: database, arguments: arguments).visit(body)
  }
}

/// An image stream and what its value in etcd is made of.
package struct LedgerStreamRow: Sendable {
  package let objectID: Int64
  package let namespace: String
  package let imageStream: String
  package let storedBytes: Int64
  package let metadataBytes: Int64
  package let specTagBytes: Int64
  package let historyBytes: Int64
}
