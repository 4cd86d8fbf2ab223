import GRDB
package import Model

/// Reads what a prune plan is made of: cursors over rows, so that no table is held in memory.
package struct PlanReader {
  /// The moment the snapshot is judged at.
  package let asOf: Timestamp
  let database: Database

  package init(_ reader: SnapshotReader) {
    asOf = reader.asOf
    database = reader.database
  }

  /// How many images there are.
  package func imageCount() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM image") ?? 0
  }

  /// Every image, in order of its object's number.
  package func images(_ body: (ImageRow) throws -> Void) throws {
    let sql = """
      SELECT object_id, image, created_at, created_nanoseconds, size_bytes, stored_bytes,
        is_managed, media_type, has_metadata
      FROM image ORDER BY object_id
      """
    try FactCursor(sql, in: database).visit { try body(ImageRow($0)) }
  }

  /// How many layers all images have.
  package func imageLayerCount() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT TOTAL(layers) FROM image") ?? 0
  }

  /// Every image in order of its object's number: once for each layer, base layer first, or once where
  /// it has none.
  package func blobs(_ body: (ImageBlobRow) throws -> Void) throws {
    let sql = """
      SELECT image.object_id, layer, image_layer.size_bytes,
        CASE WHEN media_type IN (
          'application/vnd.docker.distribution.manifest.v2+json',
          'application/vnd.oci.image.manifest.v1+json'
        ) THEN config ELSE '' END
      FROM image LEFT JOIN image_layer ON image_layer.object_id = image.object_id
      ORDER BY image.object_id, position
      """
    try FactCursor(sql, in: database).visit { row in
      try body(
        ImageBlobRow(
          objectID: row.integer(0), layer: row.optionalText(1), sizeBytes: row.integer(2),
          config: row.text(3)))
    }
  }

  /// Every sub-manifest; those of one index together.
  package func manifests(_ body: (ManifestRow) throws -> Void) throws {
    let sql = "SELECT object_id, manifest FROM image_manifest ORDER BY object_id, position"
    try FactCursor(sql, in: database).visit { row in
      try body(ManifestRow(objectID: row.integer(0), manifest: row.text(1)))
    }
  }

  /// Image streams in order of namespace and name; of every namespace where it is nil.
  package func imageStreams(
    in namespace: String?, _ body: (ImageStreamRow) throws -> Void
  ) throws {
    let sql = """
      SELECT namespace, image_stream, created_at, created_nanoseconds FROM image_stream
      WHERE ?1 IS NULL OR namespace = ?1 ORDER BY namespace, image_stream
      """
    try FactCursor(sql, in: database, arguments: [namespace]).visit { row in
      try body(
        ImageStreamRow(namespace: row.string(0), imageStream: row.string(1), createdAt: row.time(2))
      )
    }
  }

  /// The histories of an image stream, in order of tag and revision.
  package func tagEvents(
    of stream: ImageStreamRow, _ body: (TagEventRow) throws -> Void
  ) throws {
    let sql = """
      SELECT tag, revision, image, created_at, created_nanoseconds, stored_bytes FROM tag_event
      WHERE namespace = ? AND image_stream = ? ORDER BY tag, revision
      """
    let arguments: StatementArguments = [stream.namespace, stream.imageStream]
    try FactCursor(sql, in: database, arguments: arguments).visit { row in
      try body(
        TagEventRow(
          tag: row.text(0), revision: Int(row.integer(1)), image: row.text(2),
          createdAt: row.time(3), storedBytes: row.integer(5)))
    }
  }

  /// Every field that names an image: those that name no image stream first, then in order of its
  /// namespace and name.
  package func referrers(_ body: (ReferrerRow) throws -> Void) throws {
    let order = "ORDER BY target_namespace, target_image_stream, referrer.rowid"
    try FactCursor("\(ReferrerRow.query) \(order)", in: database).visit {
      try body(ReferrerRow($0))
    }
  }

  /// Some of the fields that name an image, by their numbers.
  package func referrers(
    numbered numbers: [Int64], _ body: (ReferrerRow) throws -> Void
  ) throws {
    let sql = "\(ReferrerRow.query) WHERE referrer.rowid = ?"
    for number in numbers {
      try FactCursor(sql, in: database, arguments: [number]).visit { try body(ReferrerRow($0)) }
    }
  }

  /// What spec tags are made from, as far as that is in the cluster.
  package func specTags(_ body: (SpecTagRow) throws -> Void) throws {
    let sql = """
      SELECT namespace, image_stream, tag, target_namespace, target_image_stream, target_tag,
        COALESCE(target_image, from_digest)
      FROM spec_tag WHERE target_image_stream IS NOT NULL OR from_digest <> ''
      """
    try FactCursor(sql, in: database).visit { try body(SpecTagRow($0)) }
  }

  /// The lowest bound on an image's size in each namespace that sets one, in bytes.
  package func imageSizeLimits() throws -> [String: Int64] {
    let sql = """
      SELECT namespace, MIN(amount) FROM limit_range
      WHERE type = 'openshift.io/Image' AND bound = 'max' AND resource = 'storage'
      GROUP BY namespace
      """
    var limits: [String: Int64] = [:]
    try FactCursor(sql, in: database).visit { limits[$0.string(0)] = $0.integer(1) }
    return limits
  }

  /// Objects whose pod template is missing, in order of kind, namespace and name.
  package func withoutTemplate(in namespace: String?) throws -> [ObjectIdentity] {
    let sql = """
      SELECT kind, namespace, name FROM workload
      WHERE has_template = 0 AND (?1 IS NULL OR namespace = ?1) ORDER BY kind, namespace, name
      """
    var found: [ObjectIdentity] = []
    try FactCursor(sql, in: database, arguments: [namespace]).visit { row in
      found.append(
        ObjectIdentity(kind: row.string(0), namespace: row.string(1), name: row.string(2)))
    }
    return found
  }

  /// What the reference pruner cannot decode, in order of kind, namespace, name and field.
  package func undecodable() throws -> [UndecodableRow] {
    let sql = """
      SELECT kind, namespace, name, field, message FROM diagnostic
      WHERE stops_pruner = 1 ORDER BY kind, namespace, name, field, message
      """
    var found: [UndecodableRow] = []
    try FactCursor(sql, in: database).visit { row in
      found.append(
        UndecodableRow(
          kind: row.string(0), namespace: row.string(1), name: row.string(2),
          field: row.string(3), message: row.string(4)))
    }
    return found
  }

  /// The hosts by which the integrated registry is known; empty where no image stream says.
  package func integratedRegistries() throws -> Set<String> {
    let sql = """
      SELECT registry FROM image_stream WHERE registry <> ''
      UNION SELECT public_registry FROM image_stream WHERE public_registry <> ''
      """
    return try String.fetchSet(database, sql: sql)
  }

  /// How many things were lost while reading.
  package func lost() throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM diagnostic WHERE severity = 'lost'") ?? 0
  }
}
