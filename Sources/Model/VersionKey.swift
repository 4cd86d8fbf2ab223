/// The version in a tag's name, in a form whose order as text is the order of versions.
///
/// Semantic versioning's order: numbers by value, numbers left out as zeros, and a pre-release before
/// its release. Each number is written with as many digits as it takes to compare, ten; beyond them
/// a number is no version.
package struct VersionKey: Hashable, Sendable {
  /// `0000000002.0000000000.0000000001.0000000000~`; a pre-release ends in `-` and its name instead
  /// of `~`.
  package let text: String

  private static let digits = 10
  private static let leastNumbers = 4

  /// Nil where the name does not begin with a version, `v` before it or not.
  package init?(of name: String) {
    var rest = name[...]
    if rest.first == "v" || rest.first == "V" { rest.removeFirst() }
    var numbers = rest.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
    // A point before a word belongs to the word: `1.0.0.rc1`.
    if numbers.last == "." { numbers.removeLast() }
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.count <= Self.digits }),
      let suffix = Self.suffix(of: rest.dropFirst(numbers.count))
    else { return nil }
    let zeros = repeatElement("0"[...], count: max(0, Self.leastNumbers - parts.count))
    text = (parts + zeros).map { Self.padded($0) }.joined(separator: ".") + suffix
  }

  /// `~`, which sorts behind every letter, for a release; a pre-release by its name.
  private static func suffix(of tail: Substring) -> String? {
    guard let first = tail.first else { return "~" }
    let word = first == "-" || first == "." || first == "_" ? tail.dropFirst() : tail
    if isPreRelease(word.lowercased()) { return "-" + withPaddedNumbers(word.lowercased()) }
    return first == "-" || first == "_" ? "~" + word : nil
  }

  /// `M1` is a milestone, `musl` is not.
  private static func isPreRelease(_ word: String) -> Bool {
    if word.first == "m" { return word.dropFirst().first?.isWholeNumber == true }
    return ["alpha", "beta", "rc", "pre", "dev", "snapshot"].contains { word.hasPrefix($0) }
  }

  /// Makes `rc10` sort behind `rc2`.
  private static func withPaddedNumbers(_ word: String) -> String {
    var result = ""
    var rest = word[...]
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && $0.isWholeNumber }
      if !number.isEmpty { result += padded(number) }
      let other = rest.dropFirst(number.count).prefix { !($0.isASCII && $0.isWholeNumber) }
      result += other
      rest = rest.dropFirst(number.count + other.count)
    }
    return result
  }

  private static func padded(_ number: Substring) -> String {
    String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}
