import GRDB
import Model

extension PlanReader {
  /// The tags of an image stream, in order of name, each once.
  package func imageStreamTags(
    of namespace: String, _ imageStream: String, _ body: (ImageStreamTagRow) throws -> Void
  ) throws {
    let sql = """
      SELECT tag, convention, carried_at, family, version_key, current_image, last_changed_at
      FROM image_stream_tag WHERE namespace = ? AND image_stream = ?
      ORDER BY tag, revisions DESC, object_id
      """
    var last: String?
    try FactCursor(sql, in: database, arguments: [namespace, imageStream]).visit { cursor in
      let row = ImageStreamTagRow(cursor)
      guard row.tag != last else { return }
      last = row.tag
      try body(row)
    }
  }

  /// The tags of an image stream, in order of name, each once, and whether `spec.tags` has it.
  package func specFlags(
    of namespace: String, _ imageStream: String, _ body: (String, Bool) throws -> Void
  ) throws {
    let sql = """
      SELECT tag, MAX(has_spec) FROM image_stream_tag WHERE namespace = ? AND image_stream = ?
      GROUP BY tag ORDER BY tag
      """
    try FactCursor(sql, in: database, arguments: [namespace, imageStream]).visit { row in
      try body(row.string(0), row.flag(1))
    }
  }

  /// Every spec tag that is made from something, in order of namespace, image stream and tag.
  package func specTagSources(_ body: (SpecTagSourceRow) throws -> Void) throws {
    let sql = """
      SELECT \(SpecTagSourceRow.columns) FROM spec_tag WHERE from_kind <> ''
      ORDER BY namespace, image_stream, tag
      """
    try FactCursor(sql, in: database).visit { try body(SpecTagSourceRow($0)) }
  }

  /// A tag's spec tag; nil where it has none.
  package func specTagSource(
    of namespace: String, _ imageStream: String, tag: String
  ) throws -> SpecTagSourceRow? {
    let sql = """
      SELECT \(SpecTagSourceRow.columns) FROM spec_tag
      WHERE namespace = ? AND image_stream = ? AND tag = ? ORDER BY rowid
      """
    var found: SpecTagSourceRow?
    let arguments: StatementArguments = [namespace, imageStream, tag]
    try FactCursor(sql, in: database, arguments: arguments).visit { row in
      if found == nil { found = SpecTagSourceRow(row) }
    }
    return found
  }

  /// The pull spec of a tag's current revision; empty where it has none.
  package func pullSpec(
    of namespace: String, _ imageStream: String, tag: String
  ) throws -> String {
    let sql = """
      SELECT pull_spec FROM tag_event
      WHERE namespace = ? AND image_stream = ? AND tag = ? AND revision = 1
      """
    return try String.fetchOne(
      database.cachedStatement(sql: sql), arguments: [namespace, imageStream, tag]) ?? ""
  }

  /// When an image was built; nil where that is not known.
  package func builtAt(_ image: String) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT built_at FROM image WHERE image = ?"),
      arguments: [image])
  }

  /// In order of kind, namespace, name and tag.
  package func keepAnnotations() throws -> [KeepAnnotationRow] {
    let sql = """
      SELECT kind, namespace, name, tag, value FROM annotation WHERE annotation = 'tagtidy/keep'
      ORDER BY kind, namespace, name, tag, value
      """
    var found: [KeepAnnotationRow] = []
    try FactCursor(sql, in: database).visit { row in
      found.append(
        KeepAnnotationRow(
          kind: row.string(0), namespace: row.string(1), name: row.string(2), tag: row.string(3),
          value: row.string(4)))
    }
    return found
  }

  /// Image streams of which a field could not be read, as `namespace/name`.
  package func damagedImageStreams() throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: """
        SELECT namespace || '/' || name FROM object
        WHERE kind = 'ImageStream' AND is_damaged = 1
        """)
  }
}
