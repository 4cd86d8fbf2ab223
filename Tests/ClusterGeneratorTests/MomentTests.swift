import ClusterGenerator
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-01-31T00:00:00Z", 1_769_817_600),
    ("2024-02-29T23:59:59Z", 1_709_251_199),
  ])
  func `a moment is read`(text: String, seconds: Int) {
    #expect(Moment(parsing: text)?.seconds == seconds)
  }

  @Test(arguments: ["", "2026-01-31", "2026-13-01T00:00:00Z", "2025-02-29T00:00:00Z"])
  func `other text is refused`(text: String) {
    #expect(Moment(parsing: text) == nil)
  }
}
