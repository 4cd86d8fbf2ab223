import Model
import Store
import TestSupport
import Testing

@Suite struct PlanItemLedgerTests {
  private func event(
    _ tag: String, _ image: Int, revision: Int, _ verdict: String = "prune"
  ) -> PlanItem {
    PlanItem(
      kind: .tagEvent, namespace: "shop", imageStream: "cart", tag: tag, revision: revision,
      image: Digest.fake(image).text, verdict: verdict, reason: "unused", fact: "")
  }

  private func image(_ number: Int, _ verdict: String = "prune") -> PlanItem {
    PlanItem(
      kind: .image, image: Digest.fake(number).text, verdict: verdict, reason: "unreferenced",
      fact: "")
  }

  /// Pairs whose fate differs, as `tag revision verdict > tag revision verdict`.
  private func differences(
    _ kind: PlanItem.Kind, old: [PlanItem], new: [PlanItem]
  ) throws -> [String] {
    let ledger = try PlanItemLedger()
    try ledger.fill(.old) { add in for item in old { try add(item) } }
    try ledger.fill(.new) { add in for item in new { try add(item) } }
    var found: [String] = []
    try ledger.differences(of: kind) { first, second in
      let sides = [first, second].map { side in
        side.map { "\($0.tag)\($0.revision) \($0.verdict)" } ?? "-"
      }
      found.append(sides.joined(separator: " > "))
    }
    return found
  }

  @Test func `a revision that moved is the same item`() throws {
    #expect(
      try differences(
        .tagEvent, old: [event("v1", 1, revision: 4)], new: [event("v1", 1, revision: 6)]
      ).isEmpty)
  }

  @Test func `what only one plan removes is told, in order`() throws {
    let old = [event("a", 1, revision: 4), event("c", 1, revision: 1, "keep")]
    let new = [
      event("b", 1, revision: 2), event("c", 1, revision: 1), event("d", 9, revision: 1, "keep"),
    ]
    #expect(
      try differences(.tagEvent, old: old, new: new) == [
        "a4 prune > -", "- > b2 prune", "c1 keep > c1 prune",
      ])
  }

  @Test func `of an image that a tag holds twice the oldest is compared with the oldest`() throws {
    let old = [event("v1", 1, revision: 2, "keep"), event("v1", 1, revision: 5)]
    let new = [event("v1", 1, revision: 4), event("v1", 1, revision: 7)]
    #expect(try differences(.tagEvent, old: old, new: new) == ["v12 keep > v14 prune"])
  }

  @Test func `kinds are told apart`() throws {
    let old = [event("v1", 1, revision: 1), image(1), image(2, "unknown")]
    let new = [image(1), image(2), image(3)]
    #expect(try differences(.image, old: old, new: new) == ["0 unknown > 0 prune", "- > 0 prune"])
  }
}
