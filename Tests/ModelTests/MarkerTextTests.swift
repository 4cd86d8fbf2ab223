import Model
import Testing

@Suite struct MarkerTextTests {
  @Test func `a reason stands for itself`() throws {
    let marker = try MarkerText(parsing: " needed by the auditors ")
    #expect(marker.reason == "needed by the auditors")
    #expect(marker.until == nil)
    #expect(marker.reference.isEmpty)
    #expect(marker.owner.isEmpty)
  }

  @Test(arguments: [
    "audit; until=2026-12-31; ref=SHOP-12; owner=till team",
    "until = 2026-12-31 ;ref=SHOP-12;owner=till team; audit;",
    "audit; until: 2026-12-31; ref: SHOP-12; owner: till team",
  ])
  func `settings stand behind semicolons, in any order`(text: String) throws {
    let marker = try MarkerText(parsing: text)
    #expect(marker.reason == "audit")
    #expect(marker.until == CalendarDay(year: 2026, month: 12, day: 31))
    #expect(marker.reference == "SHOP-12")
    #expect(marker.owner == "till team")
  }

  @Test(arguments: ["see SHOP-1; ask first", "note: a=b is fine; V2=x", "https://x/?until=1"])
  func `what is no setting belongs to the reason`(text: String) throws {
    #expect(try MarkerText(parsing: text).reason == text)
  }

  @Test(arguments: [
    ("", MarkerFault.reasonMissing), (" ; ", .reasonMissing), ("until=2026-12-31", .reasonMissing),
    ("audit; untill=2026-12-31", .settingUnknown("untill")),
    ("audit; ref=1; ref=2", .settingRepeated("ref")),
    ("audit; until=2026-02-30", .dayMalformed("2026-02-30")),
    ("audit; until=", .dayMalformed("")), ("audit; until: soon", .dayMalformed("soon")),
  ])
  func `what is not understood is refused`(text: String, fault: MarkerFault) {
    #expect(throws: fault) { try MarkerText(parsing: text) }
    #expect(!fault.description.isEmpty)
  }
}
