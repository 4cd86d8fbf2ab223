import Foundation
import GRDB
package import Model

/// Reads what is said of one object: few rows, found by name or digest.
package struct ExplainReader {
  /// The moment the snapshot is judged at.
  package let asOf: Timestamp
  /// Reads what concerns the whole cluster.
  package let plans: PlanReader
  let database: Database

  package init(_ reader: SnapshotReader) {
    plans = PlanReader(reader)
    asOf = reader.asOf
    database = reader.database
  }

  // MARK: Names

  /// Digests that begin with a text, whether their object is there or only their name, in order.
  package func digests(startingWith prefix: String, atMost limit: Int) throws -> [String] {
    let end = prefix + "\u{7F}"
    let sql = """
      SELECT DISTINCT image FROM (
        SELECT image FROM image WHERE image >= ?1 AND image < ?2
        UNION SELECT image FROM tag_event WHERE image >= ?1 AND image < ?2
        UNION SELECT manifest FROM image_manifest WHERE manifest >= ?1 AND manifest < ?2)
      ORDER BY image LIMIT ?3
      """
    return try String.fetchAll(database, sql: sql, arguments: [prefix, end, limit])
  }

  /// `namespace/name` of every image stream, in order.
  package func imageStreams() throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT namespace || '/' || image_stream AS name FROM (
          SELECT namespace, image_stream FROM image_stream
          UNION SELECT namespace, image_stream FROM image_stream_tag)
        ORDER BY name
        """)
  }

  /// The tags of an image stream, in order.
  package func tags(of stream: String, in namespace: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT tag FROM image_stream_tag WHERE namespace = ? AND image_stream = ?
        ORDER BY tag
        """, arguments: [namespace, stream])
  }

  /// Kinds and names of the workloads of a namespace, in order of kind and name.
  package func workloads(
    in namespace: String, named name: String? = nil
  ) throws -> [ObjectIdentity] {
    let sql = """
      SELECT kind, namespace, name FROM workload WHERE namespace = ?1 AND (?2 IS NULL OR name = ?2)
      ORDER BY kind, name
      """
    var found: [ObjectIdentity] = []
    try FactCursor(sql, in: database, arguments: [namespace, name]).visit { row in
      found.append(
        ObjectIdentity(kind: row.string(0), namespace: row.string(1), name: row.string(2)))
    }
    return found
  }

  // MARK: Where it was read

  /// Where an object was read; nil where it was not.
  package func origin(
    of kind: String, _ namespace: String, _ name: String
  ) throws -> OriginRow? {
    let sql = """
      SELECT source.path, object.line, object."column", object.document, object.item
      FROM object JOIN source ON source.source_id = object.source_id
      WHERE object.kind = ? AND object.namespace = ? AND object.name = ?
      """
    var found: OriginRow?
    try FactCursor(sql, in: database, arguments: [kind, namespace, name]).visit { row in
      found = OriginRow(
        path: row.string(0), line: Int(row.integer(1)), column: Int(row.integer(2)),
        document: Int(row.integer(3)), item: Int(row.integer(4)))
    }
    return found
  }

  /// Annotations that are meant for tagtidy, as `annotation=value`, in order; those of a spec tag
  /// where one is named.
  package func annotations(
    of kind: String, _ namespace: String, _ name: String, tag: String = ""
  ) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT annotation || '=' || value FROM annotation WHERE object_id IN (
          SELECT object_id FROM object WHERE kind = ? AND namespace = ? AND name = ?)
        AND tag = ? ORDER BY annotation, value
        """, arguments: [kind, namespace, name, tag])
  }

  // MARK: Images that stop a run in part

  /// The first digest of an image whose metadata is missing although it needs it; nil where there is
  /// none.
  ///
  /// The sign before the column keeps SQLite from going through the images in order of digest.
  package func imageWithoutMetadata(indexTypes: [String]) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT MIN(+image) FROM image WHERE has_metadata = 0
        AND media_type NOT IN (SELECT value FROM json_each(?))
        """, arguments: [try Self.list(indexTypes)])
  }

  /// A revision of an image stream whose image lacks its metadata; nil where none does.
  package func revisionWithoutMetadata(
    of stream: String, in namespace: String, indexTypes: [String]
  ) throws -> HeldImageRow? {
    let sql = """
      SELECT \(HeldImageRow.columns) FROM tag_event JOIN image ON image.image = tag_event.image
      WHERE tag_event.namespace = ? AND tag_event.image_stream = ? AND image.has_metadata = 0
      AND image.media_type NOT IN (SELECT value FROM json_each(?)) LIMIT 1
      """
    var found: HeldImageRow?
    let arguments: StatementArguments = [namespace, stream, try Self.list(indexTypes)]
    try FactCursor(sql, in: database, arguments: arguments).visit { found = HeldImageRow($0) }
    return found
  }

  /// Texts as one argument, to be taken apart by `json_each`.
  static func list(_ texts: some Collection<String>) throws -> String {
    String(decoding: try JSONEncoder().encode(texts.sorted()), as: UTF8.self)
  }
}
