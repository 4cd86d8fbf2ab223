/// The first check that decided whether a tag is retired, in the order of the checks.
package enum RetirementCheck: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case notSelected
  case platformNamespace
  case protected
  case keepAnnotation
  case movingName
  case streamYoung
  case streamDamaged
  case revisionYoung
  case tagInUse
  case imageInUse
  case newestOfFamily
  case newestOfVersionLine
  /// No command makes it again.
  case noUndo
  /// What might use it was not read.
  case evidenceMissing
  /// The next prune would take something from a user.
  case endangers
  /// It is beyond what may be deleted in one go.
  case overLimit
  case retired

  /// Its name in documents.
  package var name: String {
    switch self {
    case .notSelected: "not-selected"
    case .platformNamespace: "platform-namespace"
    case .protected: "protected"
    case .keepAnnotation: "keep-annotation"
    case .movingName: "moving-name"
    case .streamYoung: "image-stream-young"
    case .streamDamaged: "image-stream-damaged"
    case .revisionYoung: "revision-young"
    case .tagInUse: "tag-in-use"
    case .imageInUse: "image-in-use"
    case .newestOfFamily: "newest-of-family"
    case .newestOfVersionLine: "newest-of-version-line"
    case .noUndo: "no-undo"
    case .evidenceMissing: "evidence-missing"
    case .endangers: "endangers-user"
    case .overLimit: "over-limit"
    case .retired: "retire"
    }
  }

  /// `keep`, `retire` or `unknown`.
  package var verdict: String {
    switch self {
    case .retired: "retire"
    case .evidenceMissing: "unknown"
    default: "keep"
    }
  }
}
