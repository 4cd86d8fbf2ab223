import Model

/// Kinds in words.
enum KindWords {
  /// Names joined by commas, where all referrers together are one word.
  static func list(_ kinds: [ObjectKind]) -> String {
    names(kinds).joined(separator: ", ")
  }

  /// As a rule's file writes them.
  static func names(_ kinds: [ObjectKind]) -> [String] {
    guard Set(kinds).isSuperset(of: ObjectKind.referrers) else { return kinds.map(\.rawValue) }
    return kinds.filter { !ObjectKind.referrers.contains($0) }.map(\.rawValue) + ["referrers"]
  }
}
