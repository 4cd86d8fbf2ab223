import Model
import Testing

@Suite struct GoDurationTests {
  private static let sums: [(String, Int64)] = [
    ("0", 0), ("0s", 0), ("-0", 0), ("+0", 0), ("1h", 3_600_000_000_000),
    ("720h", 2_592_000_000_000_000), ("60m", 3_600_000_000_000),
    ("1h30m", 5_400_000_000_000), ("1h1h", 7_200_000_000_000), ("1.5h", 5_400_000_000_000),
    (".5s", 500_000_000), ("1.s", 1_000_000_000), ("300ms", 300_000_000), ("2us", 2_000),
    ("2µs", 2_000), ("2μs", 2_000), ("7ns", 7), ("-1m", -60_000_000_000), ("+1m", 60_000_000_000),
    ("0.29s", 290_000_000), ("1.1s", 1_100_000_000), ("0.0000000001s", 0),
    ("0.3333333333333333333h", 1_199_999_999_999), ("9223372036854775807ns", .max),
    ("2562047h47m16.854775807s", .max), ("1h0.00000000000000000000000000001s", 3_600_000_000_000),
  ]

  @Test(arguments: sums)
  func `numbers with units add up`(text: String, nanoseconds: Int64) {
    #expect(GoDuration(parsing: text)?.nanoseconds == nanoseconds)
  }

  @Test(arguments: [
    "", "-", "+", "1", "1d", "1w", "1y", "h", ".h", ".", "1h-1m", "1 h", " 1h", "1h ", "1H", "1e3s",
    "1,5h", "1..5h", "--1h", "+-1h", "１h", "0x1h", "1hour", "P1D", "1h30", "null",
    "9223372036854775808ns", "9223372036.9s", "2562048h", "2562047h47m16.9s", "153722867.9m",
    "99999999999999999999h", "9223372036854775807ns1ns",
  ])
  func `other text, or more than 292 years, is no duration`(text: String) {
    #expect(GoDuration(parsing: text) == nil)
  }

  @Test(arguments: [("1.9s", 1), ("-1.9s", -1), ("999ms", 0), ("1h", 3_600)])
  func `whole seconds are rounded towards zero`(text: String, seconds: Int64) {
    #expect(GoDuration(parsing: text)?.wholeSeconds == seconds)
  }
}
