import Model
import Testing

@Suite struct SeparatedDateTests {
  @Test(arguments: [
    ("2024-05-17", "2024-05-17"), ("2024.05.17", "2024-05-17"), ("2024_05_17", "2024-05-17"),
    ("v2024.05.17", "2024-05-17"), ("2024-5-7", "2024-05-07"),
    ("00035_2018-04-26_8701864", "2018-04-26"),
    ("4.5.0-0.okd-2020-07-12-134038-rc", "2020-07-12"), ("python3.8-2020-06-06", "2020-06-06"),
    ("17-05-2024", "2024-05-17"), ("05-17-2024", "2024-05-17"), ("17.05.2024", "2024-05-17"),
    ("6.15.0-main-02-21-2025-4acb2b4c", "2025-02-21"), ("daily_27_09_2020", "2020-09-27"),
    ("24-05-17", "2024-05-17"), ("24_05_17_2f4b0f2", "2024-05-17"),
    ("2024-05", "2024-05"), ("v2.0.1-2024_05-slim", "2024-05"), ("release-05-2024", "2024-05"),
  ])
  func `separate numbers hold a date`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: [("02-10-2019", "2019-02-10"), ("13-10-2019", "2019-10-13")])
  func `the month comes first where both orders exist`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: [
    "2024-05.17", "24.05.17", "1.12.05.2024", "1-24-05-17", "2024-05.1", "2024.5.17", "2024-5",
    "al2024-05", "1.05-2024",
  ])
  func `numbers that are not a date's are left alone`(text: String) {
    #expect(TagName(parsing: text).carriedDate?.day == nil)
    #expect(TagName(parsing: text).convention != .date)
  }
}
