/// A part of a tag's name that a grammar is sure of.
struct TagPart {
  /// What a part is.
  enum Kind: UInt8 {
    case date, commit, digest, pullRequest, build
    /// A counter that only accompanies another part: the `24` of `v2.7.4-24-gb4a58380`.
    case counter
    case version

    /// What stands for the part in the name of a family, without braces.
    var placeholder: String {
      switch self {
      case .date: "date"
      case .commit: "commit"
      case .digest: "digest"
      case .pullRequest, .build, .counter: "number"
      case .version: "version"
      }
    }
  }

  let kind: Kind
  /// The place of the part in the name, in bytes; it may begin within a run, after a marker.
  let bytes: Range<Int>
}
