/// What takes bytes in etcd.
package enum LedgerCause: String, CaseIterable, Hashable, Sendable {
  /// Items of tags' histories.
  case history
  /// How imports of tags went.
  case conditions
  /// What owners asked for, with the annotations of tags.
  case specTags = "spec-tags"
  /// An image stream's own metadata: labels, annotations, managed fields.
  case metadata
  /// The rest of an image stream: names of tags, envelope and key.
  case other
  /// Images that the histories of one image stream hold.
  case image
  /// Images that several image streams hold.
  case sharedImage = "shared-image"
  /// Images that no history holds, nor an index that one holds.
  case unheldImage = "unheld-image"

  /// Whether it is part of image streams, and not an image.
  package var isOfImageStreams: Bool {
    switch self {
    case .history, .conditions, .specTags, .metadata, .other: true
    case .image, .sharedImage, .unheldImage: false
    }
  }
}

extension LedgerCause: Comparable {
  package static func < (left: LedgerCause, right: LedgerCause) -> Bool {
    left.rawValue < right.rawValue
  }
}
