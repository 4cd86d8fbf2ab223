import Model
import Plan
import Store
import TestSupport
import Testing

@Suite struct PlanVerifierTests {
  private func event(_ image: Int, tag: String = "v1", verdict: String = "prune") -> PlanItem {
    PlanItem(
      kind: .tagEvent, namespace: "shop", imageStream: "cart", tag: tag, revision: 4,
      image: Digest.fake(image).text, verdict: verdict, reason: "unused", fact: "")
  }

  private func verify(
    _ item: PlanItem, in cluster: FakeCluster, _ policy: PrunePolicy = .with()
  ) throws -> PlanVerification {
    var verifier = PlanVerifier(
      cluster.plan(policy), document: Plan.PlanDocument(), uses: UseIndex())
    return verifier.verify(item)
  }

  @Test func `a revision that still goes holds, wherever it moved`() throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4, 5])
    #expect(try verify(event(5), in: cluster).cause == .holds)
    #expect(try verify(event(4), in: cluster).cause == .holds)
  }

  @Test func `a revision that is kept by now says by what`() throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4])
    let verification = try verify(event(3), in: cluster)
    #expect(verification.cause == .verdictChanged)
    #expect(verification.now.reason == "within-tag-revisions")
  }

  @Test func `a revision that somebody names by now says who`() throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4])
    cluster.use(image: 4)
    let verification = try verify(event(4), in: cluster)
    #expect(verification.cause == .inUse)
    #expect(verification.now.fact == "used by pod shop/cart-1")
  }

  @Test(arguments: [(9, "v1"), (4, "v2"), (77, "v1")])
  func `a revision that no history holds is gone`(image: Int, tag: String) throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4])
    #expect(try verify(event(image, tag: tag), in: cluster).cause == .gone)
  }

  @Test func `an image that is held by now was judged otherwise`() throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1])
    let image = { (number: Int) in
      PlanItem(
        kind: .image, image: Digest.fake(number).text, verdict: "prune", reason: "", fact: "")
    }
    #expect(try verify(image(1), in: cluster).cause == .verdictChanged)
    #expect(try verify(image(2), in: cluster).cause == .holds)
    #expect(try verify(image(77), in: cluster).cause == .gone)
  }

  @Test func `what was certain and is not any more does not hold`() throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4])
    cluster.facts.missing = MissingKind.all(in: [], for: .with())
    #expect(try verify(event(4), in: cluster).cause == .verdictChanged)
    #expect(try verify(event(4, verdict: "unknown"), in: cluster).cause == .holds)
  }

  @Test func `an image that is newly in use is a hazard`() throws {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4])
    let holder = Holder(kind: "Pod", namespace: "shop", name: "x", field: "f")
    let hazard = Hazard(
      image: Digest.fake(4).text,
      users: [.init(holder: holder, why: "", pullSpec: "", target: nil)], remedy: nil)
    let plan = cluster.plan().replacing(hazards: [hazard], retirements: [])
    var verifier = PlanVerifier(plan, document: Plan.PlanDocument(), uses: UseIndex())
    #expect(verifier.verify(event(4)).cause == .inUse)
    var document = Plan.PlanDocument()
    document.hazards = [.init(image: hazard.image, usedBy: ["pod shop/x"], why: "")]
    var knowing = PlanVerifier(plan, document: document, uses: UseIndex())
    #expect(knowing.verify(event(4)).cause == .holds)
  }

  @Test(
    arguments: [
      (nil, PlanVerification.Cause.gone), (2, .tagMoved), (1, .holds), (0, .tagMoved),
    ] as [(Int?, PlanVerification.Cause)])
  func `a tag retires while it points to the same image`(
    now: Int?, cause: PlanVerification.Cause
  ) throws {
    let tag = Plan.PlanDocument.RetiredTag(
      namespace: "shop", imageStream: "cart", tag: "v1", image: Digest.fake(1).text, reason: "")
    let verifier = PlanVerifier(
      FakeCluster().plan(), document: Plan.PlanDocument(), uses: UseIndex())
    let state = now.map { TagState(image: $0 == 0 ? "" : Digest.fake($0).text) }
    #expect(verifier.verify(tag, state: state).cause == cause)
  }
}
