/// Finds the calendar days and months in a tag's name.
///
/// A date is written as words (`WordedDate`), as separated numbers (`SeparatedDate`) or as one
/// number (`CompactDate`), and the time of day after it belongs to it (`TimeOfDay`). Where a name
/// carries several dates, the surest counts: a day over a month, a year of four digits over one of
/// two; among equals the last, since a build's date stands behind the version it was built from.
enum DateGrammar {
  /// The years that four digits may be read as.
  ///
  /// Images begin with Docker in 2013, and the upstream versions they are named after a little
  /// before. Past the near future a number is a counter that happens to be a day.
  static let years = 2010...2035

  /// The years that two digits may be read as, from the first Docker release on.
  ///
  /// The range is narrower, since six digits are as often a build counter.
  static let shortYears = 2013...2030

  /// Claims every date in the name, and returns the one that counts; nil where there is none.
  static func claim(in reading: inout TagReading) -> CarriedDate? {
    var best: FoundDate?
    var index = 0
    while index < reading.tokens.runs.count {
      guard let found = date(in: reading.tokens, at: index) else {
        index += 1
        continue
      }
      let end = TimeOfDay.end(in: reading.tokens, after: found.runs.upperBound - 1)
      reading.claim(found.runs.lowerBound..<end, as: .date)
      if found.strength.rawValue >= best?.strength.rawValue ?? 0 { best = found }
      index = end
    }
    return best?.date
  }

  private static func date(in tokens: TagNameTokens, at index: Int) -> FoundDate? {
    WordedDate.read(in: tokens, at: index) ?? SeparatedDate.read(in: tokens, at: index)
      ?? CompactDate.read(in: tokens, at: index)
  }

  /// The year that a run of two or four digits is read as, if it may be one.
  static func year(_ run: TokenRun) -> Int? {
    guard let number = run.number else { return nil }
    switch run.length {
    case 4: return years.contains(number) ? number : nil
    case 2: return shortYears.contains(2000 + number) ? 2000 + number : nil
    default: return nil
    }
  }
}
