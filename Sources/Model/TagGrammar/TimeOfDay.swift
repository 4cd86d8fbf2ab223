/// Reads the time of day after a date: `T101900Z`, `_101439`, `-18-13-45`, `-11.49`, `-1300`.
enum TimeOfDay {
  /// The place of the first run after a date's last run and the time of day that follows it.
  static func end(in tokens: TagNameTokens, after last: Int) -> Int {
    var next = last + 1
    if isLetter("t", in: tokens, at: next), tokens.run(at: next + 1)?.gap == .glued {
      next += 1
    } else if tokens.run(at: next)?.gap.isDateSeparator != true {
      return next
    }
    guard let end = numbersEnd(in: tokens, from: next) else { return last + 1 }
    return isLetter("z", in: tokens, at: end) ? end + 1 : end
  }

  /// Whether a number of four digits is a time.
  static func isHourMinute(_ number: Int) -> Bool { isHour(number / 100) && number % 100 < 60 }

  /// Whether a number of six digits is a time; a minute may have a leap second.
  static func isHourMinuteSecond(_ number: Int) -> Bool {
    isHourMinute(number / 100) && number % 100 <= 60
  }

  private static func isHour(_ number: Int) -> Bool { (0...23).contains(number) }

  private static func numbersEnd(in tokens: TagNameTokens, from index: Int) -> Int? {
    guard let first = tokens.run(at: index), let number = first.number else { return nil }
    if tokens.chunk(of: first).isHashLike { return nil }
    switch first.length {
    case 4: return isHourMinute(number) ? index + 1 : nil
    case 6: return isHourMinuteSecond(number) ? index + 1 : nil
    case 2 where isHour(number): return minutesEnd(in: tokens, from: index + 1)
    default: return nil
    }
  }

  private static func minutesEnd(in tokens: TagNameTokens, from index: Int) -> Int? {
    guard isSixtieth(tokens.run(at: index)) else { return nil }
    let gap = tokens.runs[index].gap
    let seconds = tokens.run(at: index + 1)
    return isSixtieth(seconds) && seconds?.gap == gap ? index + 2 : index + 1
  }

  private static func isSixtieth(_ run: TokenRun?) -> Bool {
    guard let run, let number = run.number else { return false }
    return run.length == 2 && number < 60 && run.gap.isDateSeparator
  }

  private static func isLetter(_ letter: Unicode.Scalar, in tokens: TagNameTokens, at index: Int)
    -> Bool
  {
    guard let run = tokens.run(at: index), run.length == 1, run.gap == .glued else { return false }
    return tokens.bytes[run.bytes.lowerBound].lowercased == UInt8(ascii: letter)
  }
}
