/// Reads a date written as separate numbers, with the same separator between them.
///
/// - `yyyy-mm-dd`. Between dots month and day need two digits each: `2024.1.2` is a version by the
///   calendar, which is not a date.
/// - `mm-dd-yyyy` or `dd-mm-yyyy`, again with two digits each between dots.
/// - `yy-mm-dd` with two digits each where no number comes before it, not between dots.
/// - `yyyy-mm` and `mm-yyyy` that nothing is glued to, not with a dot: `2024.05` is a version.
enum SeparatedDate {
  static func read(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    fullDate(in: tokens, at: index) ?? month(in: tokens, at: index)
  }

  /// The day of two numbers, the month first where both orders exist.
  ///
  /// Names written either way are seen in registries, those with the month first more often.
  static func day(_ first: Int, _ second: Int, year: Int) -> CarriedDate? {
    CarriedDate(year: year, month: first, day: second)
      ?? CarriedDate(year: year, month: second, day: first)
  }

  private static func fullDate(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    let first = tokens.runs[index]
    guard let second = tokens.run(at: index + 1), let third = tokens.run(at: index + 2),
      first.isDigits, second.isDigits, third.isDigits,
      second.gap.isDateSeparator, second.gap == third.gap,
      !tokens.chunk(of: first).isHashLike, !tokens.chunk(of: third).isHashLike
    else { return nil }
    let runs = index..<(index + 3)
    if first.length == 4 { return yearFirst(first, second, third, runs) }
    guard !tokens.continuesDottedNumber(index), first.gap != .glued else { return nil }
    if third.length == 4 { return yearLast(first, second, third, runs) }
    let isFirstNumber = tokens.run(at: index - 1)?.isDigits != true
    return isFirstNumber ? shortYearFirst(first, second, third, runs) : nil
  }

  /// `2024-10-17`, `2024.10.17`, `2024-1-2`.
  private static func yearFirst(
    _ year: TokenRun, _ month: TokenRun, _ day: TokenRun, _ runs: Range<Int>
  ) -> FoundDate? {
    guard let fullYear = DateGrammar.year(year), areShort(month, day, isDotted: day.gap == .dot),
      let monthNumber = month.number, let dayNumber = day.number
    else { return nil }
    return CarriedDate(year: fullYear, month: monthNumber, day: dayNumber)
      .map { FoundDate($0, runs: runs) }
  }

  /// `10-17-2024`, `17.10.2024`.
  private static func yearLast(
    _ first: TokenRun, _ second: TokenRun, _ year: TokenRun, _ runs: Range<Int>
  ) -> FoundDate? {
    guard let fullYear = DateGrammar.year(year),
      areShort(first, second, isDotted: year.gap == .dot),
      let firstNumber = first.number, let secondNumber = second.number
    else { return nil }
    return day(firstNumber, secondNumber, year: fullYear).map { FoundDate($0, runs: runs) }
  }

  /// `24-10-17`.
  private static func shortYearFirst(
    _ year: TokenRun, _ month: TokenRun, _ day: TokenRun, _ runs: Range<Int>
  ) -> FoundDate? {
    guard let fullYear = DateGrammar.year(year), month.gap != .dot,
      month.length == 2, day.length == 2,
      let monthNumber = month.number, let dayNumber = day.number
    else { return nil }
    return CarriedDate(year: fullYear, month: monthNumber, day: dayNumber)
      .map { FoundDate($0, runs: runs, shortYear: true) }
  }

  /// Whether a month and a day have at most two digits, and between dots exactly two.
  private static func areShort(_ first: TokenRun, _ second: TokenRun, isDotted: Bool) -> Bool {
    let fewest = isDotted ? 2 : 1
    return (fewest...2).contains(first.length) && (fewest...2).contains(second.length)
  }

  /// `2024-10`, `10-2024`.
  private static func month(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    let first = tokens.runs[index]
    guard let second = tokens.run(at: index + 1), let number = first.number,
      let nextNumber = second.number, second.gap == .dash || second.gap == .underscore,
      isAlone(first, in: tokens), !tokens.chunk(of: second).isMixed,
      !tokens.continuesDottedNumber(index), !tokens.isFollowedByDottedNumber(index + 1)
    else { return nil }
    let isYearFirst = first.length == 4
    let (year, month) = isYearFirst ? (first, second) : (second, first)
    guard year.length == 4, month.length == 2, let fullYear = DateGrammar.year(year) else {
      return nil
    }
    return CarriedDate(year: fullYear, month: isYearFirst ? nextNumber : number)
      .map { FoundDate($0, runs: index..<(index + 2)) }
  }

  /// Whether nothing is glued to a run, save the `v` of a version.
  private static func isAlone(_ run: TokenRun, in tokens: TagNameTokens) -> Bool {
    let chunk = tokens.chunk(of: run)
    guard chunk.isMixed else { return true }
    return chunk.runs.count == 2 && chunk.bytes.count == run.length + 1
      && tokens.bytes[chunk.bytes.lowerBound].lowercased == UInt8(ascii: "v")
  }
}
