/// Finds pull requests, build counters and times since 1970 in a tag's name.
///
/// A build counter is a number after a word such as `build`, or one too large for a version: five
/// digits standing alone, seven within dots. A time since 1970 has ten digits, or thirteen with
/// milliseconds, the first of them 1.
enum BuildGrammar {
  private static let fewestDigitsAlone = 5
  private static let fewestDigitsInVersion = 7
  private static let longestPullRequest = 8

  /// The first second that is read as a time since 1970: the beginning of 2010.
  private static let firstEpochSecond = 1_262_304_000

  /// Claims pull requests and builds, and the hashes that their company makes known.
  static func claim(in reading: inout TagReading) {
    forEachFreeNumber(in: &reading, where: isPullRequest, claimAs: .pullRequest)
    forEachFreeNumber(in: &reading, where: isEpoch, claimAs: .build)
    if !reading.found.isEmpty {
      forEachFreeNumber(in: &reading, where: isDigitHash, claimAs: .commit)
    }
    claimHexBuilds(in: &reading)
    forEachFreeNumber(in: &reading, where: isBuild, claimAs: .build)
  }

  /// Claims the counters that accompany what was found, if anything was.
  static func claimCounters(in reading: inout TagReading) {
    guard !reading.found.isEmpty else { return }
    forEachFreeNumber(in: &reading, where: isCounter, claimAs: .counter)
  }

  private static func forEachFreeNumber(
    in reading: inout TagReading,
    where matches: (TagReading, Int) -> Bool,
    claimAs kind: TagPart.Kind
  ) {
    for index in reading.tokens.runs.indices
    where reading.tokens.runs[index].isDigits && reading.isFree(index) && matches(reading, index) {
      reading.claim(index..<(index + 1), as: kind)
    }
  }

  /// `pr-123`, `pr123`, `pull-request-123`; not `pr-1.2`.
  private static func isPullRequest(_ reading: TagReading, _ index: Int) -> Bool {
    let tokens = reading.tokens
    guard tokens.runs[index].length <= longestPullRequest, isWhole(tokens, index) else {
      return false
    }
    return follows(.pullRequest, tokens, index)
  }

  private static func isEpoch(_ reading: TagReading, _ index: Int) -> Bool {
    let run = reading.tokens.runs[index]
    guard let number = run.number, reading.tokens.bytes[run.bytes.lowerBound] == UInt8(ascii: "1")
    else { return false }
    return run.length == 10 && number >= firstEpochSecond
      || run.length == 13 && number / 1000 >= firstEpochSecond
  }

  /// Whether a number that stands alone is as long as a hash.
  private static func isDigitHash(_ reading: TagReading, _ index: Int) -> Bool {
    let tokens = reading.tokens
    return isWhole(tokens, index) && tokens.runs[index].gap != .dot
      && !tokens.chunk(of: tokens.runs[index]).isMixed
      && CommitGrammar.isHashLength(tokens.runs[index].length)
  }

  private static func isBuild(_ reading: TagReading, _ index: Int) -> Bool {
    let tokens = reading.tokens
    let isInVersion = tokens.continuesDottedNumber(index) || !isWhole(tokens, index)
    if follows(.build, tokens, index), !isInVersion { return true }
    return tokens.runs[index].length >= (isInVersion ? fewestDigitsInVersion : fewestDigitsAlone)
  }

  /// Claims the hexadecimal number of a build: `buildc7216a`.
  private static func claimHexBuilds(in reading: inout TagReading) {
    let word = Array("build".utf8)
    let tokens = reading.tokens
    for chunk in tokens.chunks where chunk.isMixed && chunk.runs.allSatisfy(reading.isFree) {
      let number = tokens.bytes[chunk.bytes].dropFirst(word.count)
      guard number.count >= 6, number.allSatisfy(\.isHashCharacter),
        tokens.bytes[chunk.bytes].starts(with: word), !number.allSatisfy(\.isDigit)
      else { continue }
      reading.claim(chunk.runs, as: .build, fromByte: number.startIndex)
    }
  }

  /// Whether a number only accompanies a date, hash or build, and varies with it.
  private static func isCounter(_ reading: TagReading, _ index: Int) -> Bool {
    isPackageRelease(reading.tokens, index) || isAfterVaryingPart(reading, index)
      || isBeforeHash(reading, index)
  }

  /// `r327`, `ls17`, `p0`.
  private static func isPackageRelease(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    guard tokens.runs[index].gap == .glued, let word = tokens.run(at: index - 1) else {
      return false
    }
    return word.gap != .glued && word.traits.contains(.packageRelease) && isWhole(tokens, index)
  }

  /// `20240904.1`, `20240101.0.204074`, `202406141100-2`; not the version in `20240904-1.2`.
  private static func isAfterVaryingPart(_ reading: TagReading, _ index: Int) -> Bool {
    let tokens = reading.tokens
    guard index > 0, !reading.isFree(index - 1) else { return false }
    switch tokens.runs[index].gap {
    case .dot: return true
    case .dash, .underscore: return isWhole(tokens, index)
    default: return false
    }
  }

  /// `24` in `v2.7.4-24-gb4a58380`, `3264` in `n3264.h347b855e`, `100` in `100-buildc7216a`.
  private static func isBeforeHash(_ reading: TagReading, _ index: Int) -> Bool {
    let tokens = reading.tokens
    guard index + 1 < tokens.runs.count, !tokens.continuesDottedNumber(index),
      let next = reading.part(beginningAt: index + 1),
      next.kind == .commit || next.kind == .build
    else { return false }
    return next.bytes.lowerBound > tokens.runs[index + 1].bytes.lowerBound
  }

  /// Whether neither a letter nor a dotted number follows a number.
  private static func isWhole(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    tokens.run(at: index + 1)?.gap != .glued && !tokens.isFollowedByDottedNumber(index)
  }

  private static func follows(_ trait: WordTraits, _ tokens: TagNameTokens, _ index: Int) -> Bool {
    guard let word = tokens.run(at: index - 1) else { return false }
    return word.traits.contains(trait) && tokens.runs[index].gap != .other
  }
}
