import Model
import Testing

@Suite struct DateGrammarTests {
  @Test(arguments: [
    ("0.20180422.201901061035-debian-10-r0", "2019-01-06"),
    ("20210101-220101", "2021-01-01"),
    ("220101-20210101", "2021-01-01"),
    ("2024-05-nightly-20240517", "2024-05-17"),
    ("20240517-nightly-2024-05", "2024-05-17"),
    ("2017.09.1.20180409", "2018-04-09"),
  ])
  func `of several dates the surest counts and then the last`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: [
    ("20091231", nil), ("20100101", "2010-01-01"), ("20351231", "2035-12-31"), ("20360101", nil),
    ("121231", nil), ("130101", "2013-01-01"), ("301231", "2030-12-31"), ("310101", nil),
  ])
  func `only plausible years are read`(text: String, date: String?) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: [
    "20191332", "20190229", "2019-02-29", "2019-13-01", "29-02-2019", "190431", "20190001",
  ])
  func `days that the calendar lacks are no dates`(text: String) {
    #expect(TagName(parsing: text).carriedDate?.day == nil)
  }

  @Test(arguments: [
    "22.04", "24.04.1", "2024.1.2", "2025.08.0", "2024.05", "23.04-py3", "2025.03.0-enterprise",
    "202412.2", "2025.1-u0", "2018.12.0-r0", "2019.4.23", "tensorflow-2025-2",
    "ltsc2022", "al2023", "2019-latest", "2025-lta-enterprise", "2026", "windows-1809", "7-2009",
    "2019-CU14-ubuntu-20.04", "8.3.2011", "10.0.20348.4405", "8u312", "0.8.0.2086",
    "1780379098", "1530218034842", "9.5-1734497536", "1-105.1679486069",
    "729383", "1349081", "236551", "build-123456", "pr-240101",
    "e82f20240101ab92a95a70da09e78f76e2412024", "a240101", "9240101b", "git-3613444",
    "v2.7.4-2024-gb4a58380", "may", "may-flower", "mayor-2019", "march-armv8", "1.2.3-dec-1",
  ])
  func `numbers that only look like dates are none`(text: String) {
    #expect(TagName(parsing: text).carriedDate == nil)
  }
}
