import Model
import Testing

@Suite struct CarriedDateTests {
  @Test(arguments: [
    (2019, 5, 7, "2019-05-07"),
    (2020, 2, 29, "2020-02-29"),
    (2000, 2, 29, "2000-02-29"),
    (2024, 12, 31, "2024-12-31"),
    (7, 1, 2, "0007-01-02"),
  ])
  func `a day is written with padded numbers`(year: Int, month: Int, day: Int, text: String) {
    #expect(CarriedDate(year: year, month: month, day: day)?.isoText == text)
  }

  @Test func `a month is written without a day`() {
    #expect(CarriedDate(year: 2019, month: 5)?.isoText == "2019-05")
  }

  @Test(arguments: [
    (2019, 2, 29), (1900, 2, 29), (2019, 4, 31), (2019, 0, 1), (2019, 13, 1), (2019, 1, 0),
    (2019, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
  ])
  func `a day that the calendar lacks is refused`(year: Int, month: Int, day: Int) {
    #expect(CarriedDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (1970, 1, 1, 0),
    (1970, 1, 2, 86_400),
    (2000, 2, 29, 951_782_400),
    (2000, 3, 1, 951_868_800),
    (2019, 5, 1, 1_556_668_800),
    (2024, 12, 31, 1_735_603_200),
    (1969, 12, 31, -86_400),
    (1, 1, 1, -62_135_596_800),
  ])
  func `a day begins at its midnight in UTC`(year: Int, month: Int, day: Int, seconds: Int) {
    #expect(CarriedDate(year: year, month: month, day: day)?.startUnixSeconds == seconds)
  }

  @Test func `a month begins with its first day`() {
    let month = CarriedDate(year: 2019, month: 5)
    #expect(month?.startUnixSeconds == 1_556_668_800)
  }

  @Test func `every day of a century follows the one before`() {
    var expected: Int?
    for year in 1960...2060 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CarriedDate(year: year, month: month, day: day) else { continue }
          #expect(expected == nil || date.startUnixSeconds == expected)
          expected = date.startUnixSeconds + 86_400
        }
      }
    }
  }

  @Test(arguments: [
    (2024, 12, 1, "2024-03-18"),
    (2024, 12, 3, "2024-03-20"),
    (2024, 1, 1, "2024-01-01"),
    (2021, 1, 1, "2021-01-04"),
    (2020, 53, 1, "2020-12-28"),
    (2020, 1, 1, "2019-12-30"),
    (2015, 53, 7, "2016-01-03"),
  ])
  func `a week is counted as ISO 8601 does`(year: Int, week: Int, weekday: Int, text: String) {
    #expect(CarriedDate(isoYear: year, week: week, weekday: weekday)?.isoText == text)
  }

  @Test(arguments: [(2024, 53, 1), (2024, 0, 1), (2024, 12, 8), (2024, 12, 0), (2024, -3, 1)])
  func `a week that the year lacks is refused`(year: Int, week: Int, weekday: Int) {
    #expect(CarriedDate(isoYear: year, week: week, weekday: weekday) == nil)
  }
}
