/// A calendar day, or a whole month, in the Gregorian calendar and UTC, as a tag's name carries it.
package struct CarriedDate: Hashable, Sendable {
  /// The year in four digits, from 1.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1; nil where the name carries only a month.
  package let day: Int?

  /// Makes a date that exists in the calendar; nil for month 13 or 30 February.
  package init?(year: Int, month: Int, day: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    if let day, !(1...Self.dayCount(ofMonth: month, year: year)).contains(day) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes a day of an ISO 8601 week; nil where the year has no such week.
  ///
  /// - Parameters:
  ///   - isoYear: The year the week belongs to, which owns its Thursday.
  ///   - week: From 1 to 52, or 53 in long years.
  ///   - weekday: From 1, Monday, to 7.
  package init?(isoYear: Int, week: Int, weekday: Int = 1) {
    guard (1...9998).contains(isoYear), week >= 1, (1...7).contains(weekday) else { return nil }
    let monday = Self.firstMonday(ofISOYear: isoYear) + (week - 1) * 7
    guard monday < Self.firstMonday(ofISOYear: isoYear + 1) else { return nil }
    self.init(daysSince1970: monday + weekday - 1)
  }

  /// `yyyy-mm-dd`, or `yyyy-mm` where there is no day.
  package var isoText: String {
    let monthText = Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2)
    guard let day else { return monthText }
    return monthText + "-" + Self.padded(day, to: 2)
  }

  /// The first moment of the day or month, in Unix seconds, UTC.
  package var startUnixSeconds: Int {
    Self.daysSince1970(year: year, month: month, day: day ?? 1) * 86_400
  }
}

/// The arithmetic of the Gregorian calendar, in whole days.
///
/// Years are counted from March, so that the leap day is the last of its year and every month's
/// first day follows from one linear formula (Hinnant, "chrono-compatible low-level date
/// algorithms").
extension CarriedDate {
  private static let daysPerEra = 146_097
  private static let daysFromEraStartTo1970 = 719_468

  private init?(daysSince1970: Int) {
    let shifted = daysSince1970 + Self.daysFromEraStartTo1970
    let era = shifted / Self.daysPerEra
    let dayOfEra = shifted % Self.daysPerEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch % 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysFromEraStartTo1970
  }

  /// The Monday of week 1, which is the week of 4 January, in days since 1970.
  private static func firstMonday(ofISOYear year: Int) -> Int {
    let fourth = daysSince1970(year: year, month: 1, day: 4)
    // 1 January 1970 was a Thursday, the fourth day from Monday.
    let daysAfterMonday = ((fourth + 3) % 7 + 7) % 7
    return fourth - daysAfterMonday
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
