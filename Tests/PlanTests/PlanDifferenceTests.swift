import Model
import Plan
import TestSupport
import Testing

@Suite struct PlanDifferenceTests {
  private func item(_ verdict: String?, fact: String = "seen") -> PlanItem? {
    verdict.map {
      PlanItem(kind: .image, image: Digest.fake(1).text, verdict: $0, reason: "r", fact: fact)
    }
  }

  @Test(arguments: [
    ("keep", "prune", PlanDifference.Change.removedNow), (nil, "prune", .removedNow),
    (nil, "unknown", .removedNow), ("prune", "keep", .keptNow), ("unknown", nil, .keptNow),
    ("unknown", "prune", .certainty), ("prune", "unknown", .certainty), ("prune", "prune", nil),
    ("keep", "keep", nil), (nil, "keep", nil), ("keep", nil, nil), (nil, nil, nil),
  ])
  func `a change is one of fate`(
    old: String?, new: String?, change: PlanDifference.Change?
  ) {
    let difference = PlanDifference(
      old: item(old), new: item(new), oldListsAll: true, newListsAll: true)
    #expect(difference?.change == change)
  }

  @Test(arguments: [(true, "it was not there"), (false, "it was kept, or not there")])
  func `what a plan does not list is known as far as the plan lists`(listsAll: Bool, fact: String) {
    let difference = PlanDifference(
      old: nil, new: item("prune", fact: "unused"), oldListsAll: listsAll, newListsAll: true)
    #expect(difference?.old == PlanJudgement(verdict: "keep", reason: "", fact: fact))
    #expect(difference?.new == PlanJudgement(verdict: "prune", reason: "r", fact: "unused"))
  }
}
