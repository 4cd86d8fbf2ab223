package import Model

/// An image stream tag as a retirement policy looks at it.
package struct ImageStreamTagRow: Sendable {
  package let tag: String
  package let convention: Convention
  /// When the day or month in the name begins; nil where it carries none.
  package let carriedAt: Int64?
  package let family: String
  /// Text whose order is the order of versions; nil where the name has none.
  package let versionKey: String?
  /// The digest of revision 1; empty without a history.
  package let currentImage: String
  /// When revision 1 was made; nil where that is not known.
  package let changedAt: Int64?

  init(_ row: FactCursor) {
    tag = row.string(0)
    convention = Convention(rawValue: row.string(1)) ?? .other
    carriedAt = row.optionalInteger(2)
    family = row.string(3)
    versionKey = row.optionalString(4)
    currentImage = row.string(5)
    changedAt = row.optionalInteger(6)
  }
}

/// A spec tag with all that makes it again.
package struct SpecTagSourceRow: Sendable {
  package let namespace: String
  package let imageStream: String
  package let tag: String
  package let fromKind: String
  package let fromName: String
  /// The registry a pull spec names; empty where it is none.
  package let registry: String
  /// The path a pull spec names; empty where it is none.
  package let repository: String
  /// The tag a pull spec names; empty where it names none.
  package let pullTag: String
  /// The digest a pull spec names; empty where it names none.
  package let pullDigest: String
  /// The tag or image of the cluster that an alias or copy names.
  package let target: ImageTarget?
  package let isReference: Bool
  package let isScheduled: Bool
  package let isInsecure: Bool
  package let referencePolicy: String
  package let importMode: String
  /// What it weighs in etcd.
  package let storedBytes: Int64

  static let columns = """
    namespace, image_stream, tag, from_kind, from_name, from_registry, from_repository, from_tag,
      from_digest, target_namespace, target_image_stream, target_tag, target_image, is_reference,
      is_scheduled, is_insecure, reference_policy, import_mode, stored_bytes
    """

  init(_ row: FactCursor) {
    namespace = row.string(0)
    imageStream = row.string(1)
    tag = row.string(2)
    fromKind = row.string(3)
    fromName = row.string(4)
    registry = row.string(5)
    repository = row.string(6)
    pullTag = row.string(7)
    pullDigest = row.string(8)
    target = ImageTarget(row, from: 9)
    isReference = row.flag(13)
    isScheduled = row.flag(14)
    isInsecure = row.flag(15)
    referencePolicy = row.string(16)
    importMode = row.string(17)
    storedBytes = row.integer(18)
  }
}

/// An annotation `tagtidy/keep`.
package struct KeepAnnotationRow: Sendable {
  package let kind: String
  package let namespace: String
  package let name: String
  /// The spec tag that carries it; empty where the object does.
  package let tag: String
  package let value: String
}
