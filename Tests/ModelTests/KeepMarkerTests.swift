import Model
import Testing

@Suite struct KeepMarkerTests {
  private let asOf = Timestamp(seconds: 1_769_817_600)

  @Test(arguments: [
    "rollback; owner=till team; until=2026-12-31", "rollback ;owner: till team;until: 2026-12-31;",
    " rollback;until=2026-12-31;owner=till team",
  ])
  func `reason, owner and last day are read`(text: String) {
    let marker = KeepMarker(parsing: text)
    #expect(marker.reason == "rollback")
    #expect(marker.owner == "till team")
    #expect(marker.until?.text == "2026-12-31")
    #expect(marker.problem == nil)
    #expect(!marker.isExpired(asOf: asOf))
  }

  @Test(arguments: [
    ("", "expected a reason, found none"), (" ; owner=x", "expected a reason, found none"),
    ("why; until=soon", "until: 'soon' is no day, expected one such as '2026-12-31'"),
    ("why; until=2026-02-30", "until: '2026-02-30' is no day, expected one such as '2026-12-31'"),
    ("why; ticket=1", "'ticket=' is unknown, expected 'until=', 'ref=' or 'owner='"),
    ("why; owner=a; owner=b", "'owner=' is there twice"),
  ])
  func `what is wrong with a text is said`(text: String, problem: String) {
    let marker = KeepMarker(parsing: text)
    #expect(marker.problem == problem)
    #expect(!marker.isExpired(asOf: asOf))
  }

  @Test(arguments: [("2026-01-30", true), ("2026-01-31", false), ("2026-02-01", false)])
  func `it ends with its last day`(day: String, isExpired: Bool) {
    #expect(KeepMarker(parsing: "why; until=\(day)").isExpired(asOf: asOf) == isExpired)
  }

  @Test func `without a last day it counts for ever`() {
    #expect(!KeepMarker(parsing: "why").isExpired(asOf: Timestamp(seconds: .max)))
  }
}
