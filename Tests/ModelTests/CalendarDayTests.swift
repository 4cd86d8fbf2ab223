import Model
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("1970-12-31", 364), ("2000-02-29", 11_016),
    ("2000-03-01", 11_017), ("1900-02-28", -25_509), ("1900-03-01", -25_508),
    ("2100-02-28", 47_540), ("2100-03-01", 47_541), ("2026-01-31", 20_484),
    ("1600-02-29", -135_081), ("0001-01-01", -719_162), ("0000-02-29", -719_469),
    ("0000-03-01", -719_468), ("9999-12-31", 2_932_896), ("1582-10-15", -141_427),
  ])
  func `known days have their number`(text: String, days: Int) throws {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let day = try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
    #expect(day.daysSince1970 == days)
    #expect(day.text == text)
    #expect(CalendarDay(daysSince1970: days) == day)
  }

  @Test func `day follows day through a cycle of 400 years`() {
    var expected = (year: 1799, month: 12, day: 31)
    let first = CalendarDay(year: 1799, month: 12, day: 31)?.daysSince1970 ?? 0
    for days in first..<(first + 146_098) {
      let day = CalendarDay(daysSince1970: days)
      guard day.daysSince1970 == days, (day.year, day.month, day.day) == expected else {
        Issue.record("\(days) is \(day.text)")
        return
      }
      expected.day += 1
      if expected.day > CalendarDay.days(in: expected.month, of: expected.year) {
        (expected.day, expected.month) = (1, expected.month + 1)
      }
      if expected.month > 12 { (expected.month, expected.year) = (1, expected.year + 1) }
    }
    #expect(expected.year == 2200)
  }

  @Test(arguments: [-2000, -400, 0, 400, 1600, 2000, 2400, 9600])
  func `the calendar repeats after 146097 days`(year: Int) throws {
    let day = try #require(CalendarDay(year: year, month: 2, day: 29))
    let next = CalendarDay(daysSince1970: day.daysSince1970 + 146_097)
    #expect(next == CalendarDay(year: year + 400, month: 2, day: 29))
  }

  @Test(arguments: [
    (2019, 2, 29), (1900, 2, 29), (2100, 2, 29), (2020, 2, 30), (2020, 4, 31), (2020, 6, 31),
    (2020, 9, 31), (2020, 11, 31), (2020, 1, 32), (2020, 1, 0), (2020, 0, 1), (2020, 13, 1),
    (2020, -1, 1), (2020, 1, -1), (2020, .max, 1), (2020, 1, .max),
  ])
  func `days that no calendar has are refused`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (2020, 366), (2019, 365), (1900, 365), (2000, 366), (2100, 365), (-4, 366), (0, 366),
  ])
  func `leap years have a day more`(year: Int, days: Int) {
    #expect((1...12).reduce(0) { $0 + CalendarDay.days(in: $1, of: year) } == days)
  }
}
