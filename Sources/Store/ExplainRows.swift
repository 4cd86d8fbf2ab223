package import Model

/// Where an object was read.
package struct OriginRow: Hashable, Sendable {
  package let path: String
  /// From 1.
  package let line: Int
  /// In bytes, from 1.
  package let column: Int
  /// From 1.
  package let document: Int
  /// From 1; 0 where the document is the object.
  package let item: Int

  /// `path:line`.
  package var text: String { "\(path):\(line)" }
}

/// A revision of a tag, and the image it holds.
package struct HeldImageRow: Hashable, Sendable {
  static let columns = """
    tag_event.namespace, tag_event.image_stream, tag_event.tag, tag_event.revision,
    tag_event.image, tag_event.created_at, tag_event.created_nanoseconds
    """

  package let namespace: String
  package let imageStream: String
  package let tag: String
  /// From 1, the current one.
  package let revision: Int
  package let image: String
  package let createdAt: Timestamp?

  init(_ row: FactCursor) {
    namespace = row.string(0)
    imageStream = row.string(1)
    tag = row.string(2)
    revision = Int(row.integer(3))
    image = row.string(4)
    createdAt = row.time(5)
  }
}

/// What is known of an image; texts are empty where the export says nothing.
package struct ImageFactsRow: Sendable {
  package let createdAt: Timestamp?
  package let builtAt: Timestamp?
  package let sizeBytes: Int64
  package let storedBytes: Int64
  package let isManaged: Bool
  package let hasMetadata: Bool
  package let mediaType: String
  package let operatingSystem: String
  package let architecture: String
  package let pullSpec: String
  package let labelName: String
  package let labelVersion: String
  package let layers: Int64
  package let manifests: Int64
  package let signatures: Int64

  init(_ row: FactCursor) {
    createdAt = row.time(0)
    builtAt = row.seconds(2)
    sizeBytes = row.integer(3)
    storedBytes = row.integer(4)
    isManaged = row.flag(5)
    hasMetadata = row.flag(6)
    mediaType = row.string(7)
    operatingSystem = row.string(8)
    architecture = row.string(9)
    pullSpec = row.string(10)
    labelName = row.string(11)
    labelVersion = row.string(12)
    layers = row.integer(13)
    manifests = row.integer(14)
    signatures = row.integer(15)
  }
}

/// What is known of an image stream; texts are empty where the export says nothing.
package struct StreamFactsRow: Sendable {
  package let createdAt: Timestamp?
  package let generation: Int64
  package let storedBytes: Int64
  package let metadataBytes: Int64
  package let specTagBytes: Int64
  package let historyBytes: Int64
  package let repository: String
  package let publicRepository: String
  package let hasLocalLookup: Bool
  package let isInsecure: Bool

  init(_ row: FactCursor) {
    createdAt = row.time(0)
    generation = row.integer(2)
    storedBytes = row.integer(3)
    metadataBytes = row.integer(4)
    specTagBytes = row.integer(5)
    historyBytes = row.integer(6)
    repository = row.string(7)
    publicRepository = row.string(8)
    hasLocalLookup = row.flag(9)
    isInsecure = row.flag(10)
  }
}

/// What is known of a tag; texts are empty where the export says nothing.
package struct TagFactsRow: Sendable {
  package let tag: String
  package let convention: String
  /// In ISO form; empty where the name carries none.
  package let carriedDate: String
  package let family: String
  package let revisions: Int64
  /// Empty without a history.
  package let currentImage: String
  package let firstChangedAt: Timestamp?
  package let lastChangedAt: Timestamp?
  package let hasSpec: Bool
  package let fromKind: String
  package let fromNamespace: String
  package let fromName: String
  package let isReference: Bool
  package let isScheduled: Bool
  package let isInsecure: Bool
  package let referencePolicy: String
  package let importMode: String

  init(_ row: FactCursor) {
    tag = row.string(0)
    convention = row.string(1)
    carriedDate = row.string(2)
    family = row.string(3)
    revisions = row.integer(4)
    currentImage = row.string(5)
    firstChangedAt = row.seconds(6)
    lastChangedAt = row.seconds(7)
    hasSpec = row.flag(8)
    fromKind = row.string(9)
    fromNamespace = row.string(10)
    fromName = row.string(11)
    isReference = row.flag(12)
    isScheduled = row.flag(13)
    isInsecure = row.flag(14)
    referencePolicy = row.string(15)
    importMode = row.string(16)
  }
}

/// How a tag's last import went.
package struct ConditionRow: Hashable, Sendable {
  package let type: String
  package let status: String
  package let reason: String
  package let message: String
  package let changedAt: Timestamp?
}

/// What is known of a workload; texts are empty where the export says nothing.
package struct WorkloadFactsRow: Sendable {
  package let createdAt: Timestamp?
  package let phase: String
  /// Nil where the kind has none.
  package let replicas: Int64?
  package let isPaused: Bool
  package let hasTemplate: Bool
  package let serviceAccount: String
  package let ownerKind: String
  package let ownerName: String

  init(_ row: FactCursor) {
    createdAt = row.time(0)
    phase = row.string(2)
    replicas = row.optionalInteger(3)
    isPaused = row.flag(4)
    hasTemplate = row.flag(5)
    serviceAccount = row.string(6)
    ownerKind = row.string(7)
    ownerName = row.string(8)
  }
}

extension FactCursor {
  /// Whole seconds, one column; nil for `NULL`.
  func seconds(_ column: Int32) -> Timestamp? {
    optionalInteger(column).map { Timestamp(seconds: $0) }
  }
}
