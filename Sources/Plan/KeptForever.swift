/// Images that a prune with these flags never removes, however often it runs, while nothing but time
/// changes.
package struct KeptForever: Hashable, Sendable {
  /// What holds an image; of several the one that would have to go last.
  package enum Cause: UInt8, CaseIterable, Sendable {
    /// Current revision of a tag that moves no more: the newest revisions always stay.
    case currentRevision
    /// An older one of the newest revisions of such a tag.
    case olderRevision
    case tagInUse
    case digestInUse
    case withinSizeLimit
    case listedByIndex
    case notManaged
    /// An image without metadata makes the reference leave its image streams or all images alone.
    case metadataMissing
    /// Images are left alone where one namespace is pruned.
    case namespaceOnly
    /// Without a threshold everything with a time counts as young.
    case alwaysYoung

    /// Its name in documents.
    package var name: String {
      switch self {
      case .currentRevision: "current-revision-of-resting-tag"
      case .olderRevision: "older-revision-of-resting-tag"
      case .tagInUse: "tag-in-use"
      case .digestInUse: "digest-in-use"
      case .withinSizeLimit: "within-size-limit"
      case .listedByIndex: "listed-by-index"
      case .notManaged: "not-managed"
      case .metadataMissing: "image-metadata-missing"
      case .namespaceOnly: "namespace-only"
      case .alwaysYoung: "always-young"
      }
    }
  }

  /// What a plan keeps for ever, in the order of causes; none without an image.
  package static func all(in plan: PrunePlan) -> [KeptForever] {
    KeptForeverFinder(plan).kept()
  }

  package let cause: Cause
  package let images: Int
  /// Layers of these images in the registry, each once, in bytes.
  package let registryBytes: Int64
  /// Of these, layers that no image outside of the group has.
  package let ownRegistryBytes: Int64
  /// What the image objects weigh in etcd.
  package let storedBytes: Int64
}
