import GRDB
import Model

extension ExplainReader {
  /// When an image stream was made.
  ///
  /// - Returns: Nil where the image stream itself was not read; the row's time is nil where the
  ///   export does not say.
  package func imageStream(_ name: String, in namespace: String) throws -> ImageStreamRow? {
    let sql = """
      SELECT namespace, image_stream, created_at, created_nanoseconds FROM image_stream
      WHERE namespace = ? AND image_stream = ?
      """
    var found: ImageStreamRow?
    try FactCursor(sql, in: database, arguments: [namespace, name]).visit { row in
      found = ImageStreamRow(
        namespace: row.string(0), imageStream: row.string(1), createdAt: row.time(2))
    }
    return found
  }

  /// The revisions of an image stream, in order of tag and revision.
  package func revisions(
    of stream: String, in namespace: String, _ body: (HeldImageRow) throws -> Void
  ) throws {
    let sql = """
      SELECT \(HeldImageRow.columns) FROM tag_event
      WHERE namespace = ? AND image_stream = ? ORDER BY tag, revision
      """
    try FactCursor(sql, in: database, arguments: [namespace, stream]).visit {
      try body(HeldImageRow($0))
    }
  }

  /// The revisions of any image stream that hold one of some images, in order of namespace, image
  /// stream, tag and revision.
  package func revisions(
    holding images: Set<String>, _ body: (HeldImageRow) throws -> Void
  ) throws {
    let sql = """
      SELECT \(HeldImageRow.columns) FROM tag_event
      WHERE image IN (SELECT value FROM json_each(?))
      ORDER BY namespace, image_stream, tag, revision
      """
    try FactCursor(sql, in: database, arguments: [try Self.list(images)]).visit {
      try body(HeldImageRow($0))
    }
  }

  /// Indexes that list one of some images, in order.
  package func indexes(listing images: Set<String>) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT image FROM image_manifest
        WHERE manifest IN (SELECT value FROM json_each(?)) ORDER BY image
        """, arguments: [try Self.list(images)])
  }

  /// What some indexes list, in order.
  package func manifests(of indexes: Set<String>) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT manifest FROM image_manifest
        WHERE image IN (SELECT value FROM json_each(?)) ORDER BY manifest
        """, arguments: [try Self.list(indexes)])
  }
}

extension ExplainReader {
  /// Some images, in no order that means anything.
  package func images(named images: Set<String>, _ body: (ImageRow) throws -> Void) throws {
    let sql = """
      SELECT object_id, image, created_at, created_nanoseconds, size_bytes, stored_bytes,
        is_managed, media_type, has_metadata
      FROM image WHERE image IN (SELECT value FROM json_each(?)) ORDER BY object_id
      """
    try FactCursor(sql, in: database, arguments: [try Self.list(images)]).visit {
      try body(ImageRow($0))
    }
  }

  /// The sub-manifests that some images list; those of one index together.
  package func manifests(
    listedBy images: Set<String>, _ body: (ManifestRow) throws -> Void
  ) throws {
    let sql = """
      SELECT object_id, manifest FROM image_manifest
      WHERE image IN (SELECT value FROM json_each(?)) ORDER BY object_id, position
      """
    try FactCursor(sql, in: database, arguments: [try Self.list(images)]).visit { row in
      try body(ManifestRow(objectID: row.integer(0), manifest: row.text(1)))
    }
  }
}
