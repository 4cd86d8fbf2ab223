/// Reads a date with the name of its month, or the number of its week.
///
/// - The month's name stands before, after or between its numbers, glued or with one separator:
///   `may-2019`, `2019-may`, `12may2019`, `may-12-2019`, `may122019`, `2019may12`, `12may19`,
///   `may19`. A name without a year carries no date; two digits are its year only where they are
///   glued.
/// - A week (`2024-w12`, `2024w12-3`) carries its first day, Monday, or the weekday it gives.
enum WordedDate {
  static func read(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    if let month = month(in: tokens, at: index) { return monthFirst(month, tokens, index) }
    guard let first = tokens.run(at: index), first.isDigits else { return nil }
    if let month = month(in: tokens, at: index + 1) {
      return numberFirst(month, tokens, index)
    }
    return week(in: tokens, at: index)
  }

  private static func month(in tokens: TagNameTokens, at index: Int) -> Int? {
    guard let run = tokens.run(at: index), !run.isDigits, (3...9).contains(run.length) else {
      return nil
    }
    let hasNumber = isNear(tokens, index) || isNear(tokens, index + 1)
    return hasNumber ? WordTables.month(tokens.bytes[run.bytes]) : nil
  }

  /// Whether a run and the one before it stand close enough for one date.
  private static func isNear(_ tokens: TagNameTokens, _ index: Int) -> Bool {
    guard index > 0, let run = tokens.run(at: index) else { return false }
    return run.gap == .glued || run.gap.isDateSeparator
  }

  /// `may-2019`, `may-12-2019`, `may122019`, `may19`.
  private static func monthFirst(_ month: Int, _ tokens: TagNameTokens, _ index: Int)
    -> FoundDate?
  {
    guard isNear(tokens, index + 1), let next = tokens.run(at: index + 1), let number = next.number
    else { return nil }
    if next.length <= 2, isNear(tokens, index + 2), let year = fullYear(tokens, index + 2) {
      return found(year, month, number, index..<(index + 3))
    }
    if let year = DateGrammar.year(next), next.length == 4 || next.gap == .glued {
      return found(year, month, nil, index..<(index + 2))
    }
    guard next.length == 6, DateGrammar.years.contains(number % 10_000) else { return nil }
    return found(number % 10_000, month, number / 10_000, index..<(index + 2))
  }

  /// `12may2019`, `2019-may-12`, `2019-may`, `12may19`.
  private static func numberFirst(_ month: Int, _ tokens: TagNameTokens, _ index: Int)
    -> FoundDate?
  {
    let first = tokens.runs[index]
    guard isNear(tokens, index + 1), let number = first.number,
      !tokens.continuesDottedNumber(index)
    else { return nil }
    let next = isNear(tokens, index + 2) ? tokens.run(at: index + 2) : nil
    if first.length <= 2, first.gap != .glued, let next, next.isDigits,
      let year = DateGrammar.year(next), next.length == 4 || next.gap == tokens.runs[index + 1].gap
    {
      return found(year, month, number, index..<(index + 3), shortYear: next.length == 2)
    }
    guard let year = fullYear(tokens, index) else { return nil }
    if let next, let day = next.number, next.length <= 2,
      let found = found(year, month, day, index..<(index + 3))
    {
      return found
    }
    return found(year, month, nil, index..<(index + 2))
  }

  private static func week(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    guard let year = fullYear(tokens, index), isNear(tokens, index + 1),
      let letter = tokens.run(at: index + 1), letter.length == 1,
      tokens.bytes[letter.bytes.lowerBound].lowercased == UInt8(ascii: "w"),
      let run = tokens.run(at: index + 2), run.gap == .glued, run.length == 2,
      let week = run.number, let monday = CarriedDate(isoYear: year, week: week)
    else { return nil }
    if let weekday = tokens.run(at: index + 3), weekday.gap == .dash, weekday.length == 1,
      let number = weekday.number,
      let day = CarriedDate(isoYear: year, week: week, weekday: number)
    {
      return FoundDate(day, runs: index..<(index + 4))
    }
    return FoundDate(monday, runs: index..<(index + 3))
  }

  private static func fullYear(_ tokens: TagNameTokens, _ index: Int) -> Int? {
    guard let run = tokens.run(at: index), run.length == 4 else { return nil }
    return DateGrammar.year(run)
  }

  private static func found(
    _ year: Int, _ month: Int, _ day: Int?, _ runs: Range<Int>, shortYear: Bool = false
  ) -> FoundDate? {
    CarriedDate(year: year, month: month, day: day)
      .map { FoundDate($0, runs: runs, shortYear: shortYear) }
  }
}
