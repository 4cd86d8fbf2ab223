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
    guard (1...9999).contains(year), CalendarDay(year: year, month: month, day: day ?? 1) != nil
    else { return nil }
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
    self.init(CalendarDay(daysSince1970: monday + weekday - 1))
  }

  /// `yyyy-mm-dd`, or `yyyy-mm` where there is no day.
  package var isoText: String {
    let monthText = year.padded(to: 4) + "-" + month.padded(to: 2)
    return day.map { monthText + "-" + $0.padded(to: 2) } ?? monthText
  }

  /// The first moment of the day or month, in Unix seconds, UTC.
  package var startUnixSeconds: Int {
    (CalendarDay(year: year, month: month, day: day ?? 1)?.daysSince1970 ?? 0) * 86_400
  }
}

extension CarriedDate {
  private init(_ day: CalendarDay) {
    year = day.year
    month = day.month
    self.day = day.day
  }

  /// The Monday of week 1, which is the week of 4 January, in days since 1970.
  private static func firstMonday(ofISOYear year: Int) -> Int {
    let fourth = CalendarDay(year: year, month: 1, day: 4)?.daysSince1970 ?? 0
    // 1 January 1970 was a Thursday, the fourth day from Monday.
    let daysAfterMonday = ((fourth + 3) % 7 + 7) % 7
    return fourth - daysAfterMonday
  }
}
