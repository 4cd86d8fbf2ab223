/// The first check that decided over a revision, in the order of the checks.
package enum RevisionCheck: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case streamYoung
  case streamWithoutMetadata
  case revisionYoung
  case tagInUse
  case imageAbsent
  case withinSizeLimit
  case withinRevisions
  case digestInUse
  case unused

  /// Whether the revision is dropped.
  package var isDropped: Bool { self == .imageAbsent || self == .unused }

  /// Its name in the database and in documents.
  package var name: String {
    switch self {
    case .streamYoung: "image-stream-young"
    case .streamWithoutMetadata: "image-metadata-missing"
    case .revisionYoung: "revision-young"
    case .tagInUse: "tag-in-use"
    case .imageAbsent: "absent"
    case .withinSizeLimit: "within-size-limit"
    case .withinRevisions: "within-tag-revisions"
    case .digestInUse: "digest-in-use"
    case .unused: "unused"
    }
  }
}
