/// The version in a tag's name, in a form whose order as text is the order of versions.
///
/// Semantic versioning's order: numbers by value, and a pre-release before its release. Each number
/// is written with as many digits as it takes to compare, ten; beyond them a number is no version.
package struct VersionKey: Hashable, Sendable {
  /// `0000000002.0000000000.0000000001~`; a pre-release ends in `-` and its name instead of `~`.
  package let text: String

  private static let digits = 10

  /// Nil where the name does not begin with a version, `v` before it or not.
  package init?(of name: String) {
    var rest = name[...]
    if rest.first == "v" || rest.first == "V" { rest.removeFirst() }
    let numbers = rest.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty,
      parts.allSatisfy({ $0.count <= Self.digits }),
      parts.last?.isEmpty == false
    else { return nil }
    let tail = rest.dropFirst(numbers.count)
    guard let suffix = Self.suffix(of: tail) else { return nil }
    let padded = parts.map { String(repeating: "0", count: Self.digits - $0.count) + $0 }
    text = padded.joined(separator: ".") + suffix
  }

  /// `~`, which sorts behind every letter, for a release; a pre-release by its name.
  private static func suffix(of tail: Substring) -> String? {
    guard let first = tail.first else { return "~" }
    let word = first == "-" || first == "." || first == "_" ? tail.dropFirst() : tail
    let isPreRelease = ["alpha", "beta", "rc", "pre", "dev", "snapshot", "m"].contains {
      word.lowercased().hasPrefix($0)
    }
    if isPreRelease { return "-" + word.lowercased() }
    return first == "-" || first == "_" ? "~" + word : nil
  }
}
