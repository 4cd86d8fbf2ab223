/// Finds the version a tag's name is for.
///
/// That is the first number at the start of a chunk, alone or behind a `v`, that does not belong to
/// the name of a system before it (`ubuntu-18.04`); failing that, the first number glued to the end
/// of a word (`php8.0`). A version is a revision where it has three or more numbers, or a counter
/// after it: a Java update (`8u312`, `17_35`), a numbered pre-release (`1.10beta1`) or a package
/// release (`2.54-r0`, `1.16-1`). With one or two numbers and none of these it is a line of
/// versions.
enum VersionGrammar {
  /// What kind of version a name has.
  struct Reading {
    let isRevision: Bool
    /// Whether the version stands by itself, not glued to a word.
    let standsAlone: Bool
  }

  /// Claims the version and its counter; nil where the name has no version.
  static func claim(in reading: inout TagReading) -> Reading? {
    let tokens = reading.tokens
    let alone = tokens.runs.indices.first { startsVersion(tokens, $0) }
    guard let first = alone ?? tokens.runs.indices.first(where: { endsWord(tokens, $0) }) else {
      return nil
    }
    let end = dottedEnd(tokens, first)
    let hasThreeNumbers = end - first >= 3
    let update = updateEnd(tokens, end)
    reading.claim(first..<(update ?? end), as: .version)
    let counter = counter(tokens, update ?? end)
    if let counter { reading.claim(counter..<dottedEnd(tokens, counter), as: .counter) }
    let isNumbered = counter != nil || update != nil || isNumberedStage(tokens, first)
    return Reading(isRevision: hasThreeNumbers || isNumbered, standsAlone: alone != nil)
  }

  private static func startsVersion(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    let run = tokens.runs[index]
    let chunk = tokens.chunk(of: run)
    guard run.isDigits else { return false }
    if index == chunk.runs.lowerBound {
      return !tokens.continuesDottedNumber(index) && !followsSystem(tokens, index)
        && !isWord(tokens, index)
    }
    guard index == chunk.runs.lowerBound + 1 else { return false }
    let letters = tokens.runs[index - 1]
    return letters.length == 1
      && tokens.bytes[letters.bytes.lowerBound].lowercased == UInt8(ascii: "v")
  }

  /// Whether a number belongs to the system or architecture named before it: `ubuntu-18`, `x86_64`.
  private static func followsSystem(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    guard let before = tokens.run(at: index - 1) else { return false }
    let word = tokens.runs[tokens.chunk(of: before).runs.lowerBound]
    return word.traits.contains(.architecture) && tokens.runs[index].gap == .underscore
      || word.traits.contains(.system) && !before.isDigits
  }

  /// Whether a single number begins a word: `3scale`, `32bit`; not `9beta`, `8u`, `1x`.
  private static func isWord(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    guard let letters = tokens.run(at: index + 1), letters.gap == .glued, !letters.isDigits else {
      return false
    }
    return letters.length > 1
      && letters.traits.isDisjoint(with: [.preRelease, .packageRelease, .system])
  }

  /// Whether a number ends a word: `release1`, `php8.0`; not the 2 of `e2e` or the 8 of
  /// `alpine3.8`.
  private static func endsWord(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    let run = tokens.runs[index]
    guard run.isDigits, run.gap == .glued, index > 0,
      tokens.run(at: index + 1)?.gap != .glued
    else { return false }
    let word = tokens.runs[index - 1]
    return word.length > 1 && word.traits.isDisjoint(with: [.system, .architecture])
  }

  /// The place after a number and those that dots join to it.
  private static func dottedEnd(_ tokens: TagNameTokens, _ index: Int) -> Int {
    var end = index + 1
    while end < tokens.runs.count, tokens.continuesDottedNumber(end) { end += 1 }
    return end
  }

  /// The place after a Java update: `u312`, `_35`.
  private static func updateEnd(_ tokens: TagNameTokens, _ index: Int) -> Int? {
    guard let run = tokens.run(at: index) else { return nil }
    if run.isDigits, run.gap == .underscore { return index + 1 }
    guard run.gap == .glued, run.length == 1,
      tokens.bytes[run.bytes.lowerBound] == UInt8(ascii: "u"),
      let number = tokens.run(at: index + 1), number.isDigits, number.gap == .glued
    else { return nil }
    return index + 2
  }

  /// The number of a pre-release or package release directly behind a version.
  private static func counter(_ tokens: TagNameTokens, _ index: Int) -> Int? {
    guard let next = tokens.run(at: index) else { return nil }
    if next.isDigits {
      let isWhole = tokens.run(at: index + 1)?.gap != .glued
      return next.gap == .dash && isWhole && !tokens.isFollowedByDottedNumber(index) ? index : nil
    }
    guard let number = tokens.run(at: index + 1), number.isDigits, number.gap != .other else {
      return nil
    }
    if next.traits.contains(.preRelease) { return index + 1 }
    return next.traits.contains(.packageRelease) && number.gap == .glued ? index + 1 : nil
  }

  /// Whether the number behind a word numbers a stage: the 1 of `rc1`.
  private static func isNumberedStage(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    guard index > 0, tokens.runs[index].gap == .glued else { return false }
    return tokens.runs[index - 1].traits.contains(.preRelease)
  }
}
