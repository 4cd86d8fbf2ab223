import Rules
import Store
import Testing

@Suite struct FactTextTests {
  @Test(arguments: [
    ("created_at", SQLValue.integer(1_769_817_599), "2026-01-30"),
    ("created_at", .integer(-1), "1969-12-31"),
    ("as_of", .integer(0), "1970-01-01"),
    ("size_bytes", .integer(1_536), "1.5 KiB"),
    ("size_bytes", .real(1_048_576.2), "1 MiB"),
    ("tags_per_month", .real(2.25), "2.3"),
    ("tags_per_month", .real(3.0), "3"),
    ("tags_per_month", .integer(12), "12"),
    ("share", .real(-0.04), "0"),
    ("revisions", .integer(1_000_000), "1000000"),
    ("tag", .text("v1\u{1B}"), "v1\u{1B}"),
    ("changed_at", .text("never"), "never"),
    ("changed_at", .null, "unknown"),
  ])
  func `a value is worded as its name says`(name: String, value: SQLValue, words: String) {
    #expect(FactText.words(for: value, named: name) == words)
  }

  @Test(arguments: [
    (0, "0 B"), (1_023, "1023 B"), (1_024, "1 KiB"), (1_025, "1 KiB"), (1_100, "1.1 KiB"),
    (102_298, "99.9 KiB"), (102_400, "100 KiB"), (1_048_575, "1 MiB"),
    (1_572_864, "1.5 MiB"), (123_456_789_012, "115 GiB"), (-1_536, "-1.5 KiB"),
    (Int64.max, "8192 PiB"),
  ])
  func `a size has the unit it fills`(count: Int64, words: String) {
    #expect(FactText.bytes(count) == words)
  }
}
