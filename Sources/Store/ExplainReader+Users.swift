import GRDB
package import Model

extension ExplainReader {
  private static let referrerColumns = """
    referrer.kind, referrer.namespace, referrer.name, field, role, container,
    reference_kind, pull_spec, pull_digest, invalid_reason, target_namespace,
    target_image_stream, target_tag, target_image, is_seen_by_pruner, phase,
    workload.created_at, workload.created_nanoseconds, registry
    """

  /// The join that finds a workload by its index on names.
  private static let referrerTables = """
    referrer LEFT JOIN workload ON workload.namespace = referrer.namespace
      AND workload.name = referrer.name AND workload.object_id = referrer.object_id
    """

  private static let referrerOrder =
    "ORDER BY referrer.kind, referrer.namespace, referrer.name, field"

  /// Fields that name something in an image stream, in order of kind, namespace, name and field.
  package func referrers(
    to stream: String, in namespace: String, _ body: (ReferrerRow) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Self.referrerColumns) FROM \(Self.referrerTables)
      WHERE target_namespace = ? AND target_image_stream = ? \(Self.referrerOrder)
      """
    try FactCursor(sql, in: database, arguments: [namespace, stream]).visit {
      try body(ReferrerRow($0))
    }
  }

  /// Fields that name one of some images by digest, in whatever image stream or in none, in order
  /// of kind, namespace, name and field.
  package func referrers(
    toImages images: Set<String>, _ body: (ReferrerRow) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Self.referrerColumns) FROM \(Self.referrerTables)
      WHERE referrer.rowid IN (
        SELECT rowid FROM referrer WHERE target_image IN (SELECT value FROM json_each(?1))
        UNION SELECT rowid FROM referrer
          WHERE pull_digest <> '' AND pull_digest IN (SELECT value FROM json_each(?1)))
      \(Self.referrerOrder)
      """
    try FactCursor(sql, in: database, arguments: [try Self.list(images)]).visit {
      try body(ReferrerRow($0))
    }
  }

  /// The fields of one object, in their order.
  package func referrers(
    of object: ObjectIdentity, _ body: (ReferrerRow) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Self.referrerColumns) FROM \(Self.referrerTables)
      WHERE referrer.object_id = (
        SELECT object_id FROM object WHERE kind = ? AND namespace = ? AND name = ?)
      ORDER BY referrer.rowid
      """
    let arguments: StatementArguments = [object.kind, object.namespace, object.name]
    try FactCursor(sql, in: database, arguments: arguments).visit { try body(ReferrerRow($0)) }
  }

  /// Fields that the reference pruner looks at and that do not parse.
  package func invalidReferrers(
    in namespace: String?, _ body: (ReferrerRow) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Self.referrerColumns) FROM \(Self.referrerTables)
      WHERE invalid_reason IS NOT NULL AND is_seen_by_pruner = 1
      AND (?1 IS NULL OR referrer.namespace = ?1) ORDER BY referrer.rowid
      """
    try FactCursor(sql, in: database, arguments: [namespace]).visit { try body(ReferrerRow($0)) }
  }

  /// Spec tags that name one of some image streams (`namespace/name`) or one of some images, in
  /// order of namespace, image stream and tag.
  package func specTags(
    namingStreams streams: Set<String>, orImages images: Set<String>,
    _ body: (SpecTagRow) throws -> Void
  ) throws {
    let sql = """
      SELECT namespace, image_stream, tag, target_namespace, target_image_stream, target_tag,
        COALESCE(target_image, from_digest)
      FROM spec_tag
      WHERE (target_image_stream IS NOT NULL AND target_namespace || '/' || target_image_stream
          IN (SELECT value FROM json_each(?1)))
        OR (COALESCE(target_image, from_digest) <> ''
          AND COALESCE(target_image, from_digest) IN (SELECT value FROM json_each(?2)))
      ORDER BY namespace, image_stream, tag
      """
    let arguments: StatementArguments = [try Self.list(streams), try Self.list(images)]
    try FactCursor(sql, in: database, arguments: arguments).visit { try body(SpecTagRow($0)) }
  }
}
