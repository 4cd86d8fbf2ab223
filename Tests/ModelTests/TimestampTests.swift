import Model
import TestSupport
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-01-31T00:00:00Z", Timestamp.asOf.seconds),
    ("2020-02-29T23:59:59Z", 1_583_020_799), ("1969-12-31T23:59:59Z", -1),
    ("2038-01-19T03:14:08Z", 1 << 31), ("2000-01-01T00:00:00+00:00", 946_684_800),
    ("2020-01-01T02:00:00+02:00", 1_577_836_800), ("2019-12-31T18:30:00-05:30", 1_577_836_800),
    ("2020-01-01T23:59:00+23:59", 1_577_836_800), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func `a zone is taken off`(text: String, seconds: Int64) {
    #expect(Timestamp(parsing: text) == Timestamp(seconds: seconds))
  }

  @Test(arguments: [
    (".5", 500_000_000, ".5"), (".000000001", 1, ".000000001"), (".10", 100_000_000, ".1"),
    (".123456789999", 123_456_789, ".123456789"), (".0", 0, ""), (",25", 250_000_000, ".25"),
  ])
  func `a fraction is kept to the nanosecond`(text: String, nanoseconds: Int32, written: String) {
    let time = Timestamp(parsing: "2020-01-01T00:00:00\(text)Z")
    #expect(time == Timestamp(seconds: 1_577_836_800, nanoseconds: nanoseconds))
    #expect(time?.text == "2020-01-01T00:00:00\(written)Z")
  }

  @Test(arguments: [
    "", "null", "2020-01-01", "2020-01-01T00:00:00", "2020-01-01 00:00:00Z",
    "2020-01-01t00:00:00Z", "2020-01-01T00:00:00z", "2020-01-01T00:00Z", "2020-01-01T24:00:00Z",
    "2020-01-01T00:60:00Z", "2020-01-01T00:00:60Z", "2020-02-30T00:00:00Z",
    "2021-02-29T00:00:00Z", "2020-13-01T00:00:00Z", "2020-00-01T00:00:00Z",
    "2020-01-00T00:00:00Z", "2020-01-01T00:00:00.Z", "2020-01-01T00:00:00+0100",
    "2020-01-01T00:00:00+24:00", "2020-01-01T00:00:00+00:60", "2020-01-01T00:00:00Zx",
    " 2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z ", "+020-01-01T00:00:00Z",
    "２０20-01-01T00:00:00Z", "12020-01-01T00:00:00Z", "2020-1-01T00:00:00Z", "1577836800",
  ])
  func `other text is no time`(text: String) {
    #expect(Timestamp(parsing: text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z", "1970-01-01"), (-1, "1969-12-31T23:59:59Z", "1969-12-31"),
    (253_402_300_800, "10000-01-01T00:00:00Z", "10000-01-01"),
    (-62_167_219_201, "-0001-12-31T23:59:59Z", "-0001-12-31"),
  ])
  func `a time is written in UTC`(seconds: Int64, text: String, day: String) {
    #expect(Timestamp(seconds: seconds).text == text)
    #expect(Timestamp(seconds: seconds).dayText == day)
  }

  @Test func `what is written reads as the same time`() {
    for seconds in stride(from: Int64(-62_000_000_000), to: 253_000_000_000, by: 1_234_567_891) {
      let time = Timestamp(seconds: seconds, nanoseconds: Int32(seconds.magnitude % 1_000_000_000))
      #expect(Timestamp(parsing: time.text) == time)
    }
  }

  @Test func `times are ordered by seconds, then by their fraction`() {
    let times = [(-1, 999_999_999), (0, 0), (0, 1), (1, 0)].map {
      Timestamp(seconds: $0.0, nanoseconds: $0.1)
    }
    #expect(times.reversed().sorted() == times)
  }
}
