package import Model

/// An image as a plan needs it; its texts last as long as the row.
package struct ImageRow {
  package let objectID: Int64
  package let image: RowText
  package let createdAt: Timestamp?
  package let sizeBytes: Int64
  package let storedBytes: Int64
  package let isManaged: Bool
  package let mediaType: RowText
  package let hasMetadata: Bool

  init(_ row: FactCursor) {
    objectID = row.integer(0)
    image = row.text(1)
    createdAt = row.time(2)
    sizeBytes = row.integer(4)
    storedBytes = row.integer(5)
    isManaged = row.flag(6)
    mediaType = row.text(7)
    hasMetadata = row.flag(8)
  }
}

/// One layer of an image, and its config.
package struct ImageBlobRow {
  package let objectID: Int64
  /// Nil where the image has no layer.
  package let layer: RowText?
  /// Of the layer.
  package let sizeBytes: Int64
  /// Empty where it has none that counts.
  package let config: RowText
}

/// One sub-manifest of an index.
package struct ManifestRow {
  package let objectID: Int64
  package let manifest: RowText
}

/// An image stream.
package struct ImageStreamRow: Sendable {
  package let namespace: String
  package let imageStream: String
  package let createdAt: Timestamp?
}

/// One item of a tag's history.
package struct TagEventRow {
  package let tag: RowText
  /// From 1, the current one.
  package let revision: Int
  package let image: RowText
  package let createdAt: Timestamp?
  /// What it weighs in etcd.
  package let storedBytes: Int64
}

/// One field that names an image, with what is known of the object it stands in.
package struct ReferrerRow: Sendable {
  package let kind: String
  package let namespace: String
  package let name: String
  package let field: String
  package let role: Referrer.Role?
  package let container: String
  package let referenceKind: String
  package let pullSpec: String
  /// The registry it is pulled from; empty where the text is no pull spec.
  package let registry: String
  /// The path it is pulled by; empty where the text is no pull spec.
  package let repository: String
  /// Empty where the pull spec names none.
  package let pullTag: String
  /// Empty where the pull spec names none.
  package let pullDigest: String
  package let invalidReason: String?
  package let target: ImageTarget?
  package let isSeenByPruner: Bool
  package let phase: String
  package let createdAt: Timestamp?
  /// Names the field among all of them.
  package let number: Int64

  static let query = """
    SELECT referrer.kind, referrer.namespace, referrer.name, field, role, container,
      reference_kind, pull_spec, pull_digest, invalid_reason, target_namespace,
      target_image_stream, target_tag, target_image, is_seen_by_pruner, phase,
      workload.created_at, workload.created_nanoseconds, registry, repository, pull_tag,
      referrer.rowid
    FROM referrer LEFT JOIN workload ON workload.object_id = referrer.object_id
    """

  init(_ row: FactCursor) {
    kind = row.string(0)
    namespace = row.string(1)
    name = row.string(2)
    field = row.string(3)
    role = Referrer.Role(rawValue: row.string(4))
    container = row.string(5)
    referenceKind = row.string(6)
    pullSpec = row.string(7)
    pullDigest = row.string(8)
    invalidReason = row.optionalString(9)
    target = ImageTarget(row, from: 10)
    isSeenByPruner = row.flag(14)
    phase = row.string(15)
    createdAt = row.time(16)
    registry = row.string(18)
    repository = row.string(19)
    pullTag = row.string(20)
    number = row.integer(21)
  }
}

/// A spec tag that names a tag or image of the cluster.
package struct SpecTagRow: Sendable {
  package let namespace: String
  package let imageStream: String
  package let tag: String
  /// Nil where it names an image by a pull spec that names no image stream.
  package let target: ImageTarget?
  /// The digest it names; empty where it names none.
  package let image: String

  init(_ row: FactCursor) {
    namespace = row.string(0)
    imageStream = row.string(1)
    tag = row.string(2)
    target = ImageTarget(row, from: 3)
    image = row.string(6)
  }
}

/// A field that the reference pruner cannot decode.
package struct UndecodableRow: Hashable, Sendable {
  package let kind: String
  package let namespace: String
  package let name: String
  package let field: String
  package let message: String
}

extension ImageTarget {
  /// Reads namespace, image stream, tag and image, four columns; nil where they are `NULL`.
  init?(_ row: FactCursor, from column: Int32) {
    guard let stream = row.optionalString(column + 1) else { return nil }
    let namespace = row.string(column)
    if let tag = row.optionalString(column + 2) {
      self.init(namespace: namespace, imageStream: stream, tag: tag)
    } else {
      self.init(namespace: namespace, imageStream: stream, image: row.string(column + 3))
    }
  }
}
