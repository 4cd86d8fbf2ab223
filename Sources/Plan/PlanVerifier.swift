package import Model
package import Store

/// Looks up in a newer plan what an older one wants to remove.
///
/// Tag events are found again by tag and image; of some that agree in both, one that goes stands
/// for all, since revisions move with each push.
package struct PlanVerifier {
  private struct Event: Hashable {
    let tag: String
    let image: DigestID
  }

  private let plan: PrunePlan
  /// What uses images although the reference does not see it, and the older plan did not know.
  private let newHazards: [String: Hazard]
  private let uses: UseIndex
  /// The image stream that was looked at last, and its events.
  private var current: StreamName?
  private var events: [Event: PrunePlan.JudgedRevision] = [:]

  /// - Parameters:
  ///   - plan: The newer plan.
  ///   - document: The older one.
  ///   - uses: Who uses the tags that the older one retires.
  package init(_ plan: PrunePlan, document: PlanDocument, uses: UseIndex) {
    self.plan = plan
    self.uses = uses
    let known = Set(document.hazards.map(\.image))
    let hazards = plan.hazards.filter { !known.contains($0.image) }
    newHazards = Dictionary(hazards.map { ($0.image, $0) }) { first, _ in first }
  }

  /// Verifies a tag event or image that the older plan removes.
  package mutating func verify(_ item: PlanItem) -> PlanVerification {
    if let hazard = newHazards[item.image] { return .used(by: hazard.usedBy, "hazard") }
    switch item.kind {
    case .tagEvent: return verifyEvent(item)
    case .image: return verifyImage(item)
    }
  }

  /// Verifies a tag that the older plan retires, by what the tag is now; nil where it is not there.
  package func verify(
    _ tag: PlanDocument.RetiredTag, state: TagState?
  ) -> PlanVerification {
    guard let state else { return .gone("there is no such tag") }
    if state.image != tag.image {
      let fact = state.image.isEmpty ? "it has no history" : "it points to \(state.image)"
      return PlanVerification(
        .tagMoved, now: PlanJudgement(verdict: "keep", reason: "tag-moved", fact: fact))
    }
    let users = uses.users(of: tag)
    if !users.isEmpty { return .used(by: users.map(\.text), "tag-in-use") }
    return PlanVerification(
      .holds,
      now: PlanJudgement(verdict: "prune", reason: "", fact: "it points to the same image"))
  }

  private mutating func verifyEvent(_ item: PlanItem) -> PlanVerification {
    let name = StreamName(namespace: item.namespace, imageStream: item.imageStream)
    if name != current { gatherEvents(of: name) }
    guard let image = plan.facts.digests.existingID(of: item.image),
      let revision = events[Event(tag: item.tag, image: image)]
    else { return .gone("its tag's history does not hold it") }
    return compare(item, plan.verdict(for: revision))
  }

  private func verifyImage(_ item: PlanItem) -> PlanVerification {
    guard let image = plan.facts.digests.existingID(of: item.image),
      let index = plan.facts.images.index(of: image)
    else { return .gone("there is no such image") }
    return compare(item, plan.verdict(forImage: index))
  }

  /// What was not certain before may stay so.
  private func compare(_ item: PlanItem, _ verdict: Verdict) -> PlanVerification {
    let now = PlanJudgement(
      verdict: verdict.state.rawValue, reason: verdict.check, fact: verdict.fact)
    if verdict.state == .prune || (verdict.state == .unknown && item.verdict == "unknown") {
      return PlanVerification(.holds, now: now)
    }
    if !verdict.referrers.isEmpty {
      return .used(by: verdict.referrers.map(\.text), verdict.check)
    }
    return PlanVerification(.verdictChanged, now: now)
  }

  /// The revision of each event: one that is dropped where there is one.
  private mutating func gatherEvents(of name: StreamName) {
    current = name
    events.removeAll(keepingCapacity: true)
    guard let stream = plan.facts.histories.number(of: name) else { return }
    for revision in plan.revisions.revisions(ofStream: stream) {
      let event = Event(tag: revision.tag, image: revision.image)
      if events[event]?.check.isDropped != true { events[event] = revision }
    }
  }
}
