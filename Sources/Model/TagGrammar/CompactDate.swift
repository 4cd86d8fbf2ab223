/// Reads a date written as one number, with or without its time of day.
///
/// | Digits | Read as |
/// | --- | --- |
/// | 6 | `yymmdd`, else `yyyymm` |
/// | 8 | `yyyymmdd`, else `mmddyyyy`, else `ddmmyyyy` |
/// | 10 | `yyyymmdd` and an hour or counter, else `yymmdd` with hours and minutes |
/// | 12 | as 8 with hours and minutes, else `yymmdd` with hours, minutes and seconds |
/// | 14, 17 | as 8 with hours, minutes and seconds, and with milliseconds |
///
/// A number of 10 or 13 digits from 1 on is a time since 1970 and not read. A hash so rarely looks
/// like a day of eight digits that such a day is believed even beside hexadecimal letters, save in
/// a whole hash of 32 digits or more; a shorter number is believed only beside none.
enum CompactDate {
  private static let shortestWholeHash = 32
  /// In ten digits earlier years are rather those of `yymmdd`, in the last months of 2020.
  private static let firstYearWithHour = 2013

  static func read(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    let run = tokens.runs[index]
    guard let number = run.number, (6...17).contains(run.length) else { return nil }
    let chunk = tokens.chunk(of: run)
    if chunk.isHashLike, chunk.bytes.count >= shortestWholeHash { return nil }
    let runs = index..<(index + 1)
    if let day = day(number, digits: run.length) { return FoundDate(day, runs: runs) }
    guard !chunk.isHashLike, !isPullRequest(tokens, index) else { return nil }
    if let day = shortYearDay(number, digits: run.length) {
      return FoundDate(day, runs: runs, shortYear: true)
    }
    return month(in: tokens, at: index).map { FoundDate($0, runs: runs) }
  }

  private static func day(_ number: Int, digits: Int) -> CarriedDate? {
    switch digits {
    case 8: return fullYearDay(number)
    case 10:
      let day = yearFirst(number / 100)
      return day.flatMap { $0.year >= firstYearWithHour ? $0 : nil }
    case 12:
      return TimeOfDay.isHourMinute(number % 10_000) ? fullYearDay(number / 10_000) : nil
    case 14:
      let isTime = TimeOfDay.isHourMinuteSecond(number % 1_000_000)
      return isTime ? fullYearDay(number / 1_000_000) : nil
    case 17: return day(number / 1000, digits: 14)
    default: return nil
    }
  }

  private static func shortYearDay(_ number: Int, digits: Int) -> CarriedDate? {
    switch digits {
    case 6: return shortYearFirst(number)
    case 10:
      return TimeOfDay.isHourMinute(number % 10_000) ? shortYearFirst(number / 10_000) : nil
    case 12:
      let isTime = TimeOfDay.isHourMinuteSecond(number % 1_000_000)
      return isTime ? shortYearFirst(number / 1_000_000) : nil
    default: return nil
    }
  }

  private static func fullYearDay(_ number: Int) -> CarriedDate? {
    yearFirst(number) ?? yearLast(number)
  }

  private static func yearFirst(_ number: Int) -> CarriedDate? {
    let year = number / 10_000
    guard DateGrammar.years.contains(year) else { return nil }
    return CarriedDate(year: year, month: number / 100 % 100, day: number % 100)
  }

  private static func yearLast(_ number: Int) -> CarriedDate? {
    let year = number % 10_000
    guard DateGrammar.years.contains(year) else { return nil }
    return SeparatedDate.day(number / 1_000_000, number / 10_000 % 100, year: year)
  }

  private static func shortYearFirst(_ number: Int) -> CarriedDate? {
    let year = 2000 + number / 10_000
    guard DateGrammar.shortYears.contains(year) else { return nil }
    return CarriedDate(year: year, month: number / 100 % 100, day: number % 100)
  }

  /// Reads `yyyymm` that stands alone, since before or after a dot it is a version.
  private static func month(in tokens: TagNameTokens, at index: Int) -> CarriedDate? {
    let run = tokens.runs[index]
    guard let number = run.number, run.length == 6, run.gap != .glued,
      !tokens.continuesDottedNumber(index), !tokens.isFollowedByDottedNumber(index),
      DateGrammar.years.contains(number / 100)
    else { return nil }
    return CarriedDate(year: number / 100, month: number % 100)
  }

  private static func isPullRequest(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    tokens.run(at: index - 1)?.traits.contains(.pullRequest) == true
  }
}
