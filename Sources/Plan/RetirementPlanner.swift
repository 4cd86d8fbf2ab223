import Model
import Store

/// Finds the tags that a policy retires, and replays the reference without them.
///
/// Tags go only together with a replay in which nobody loses what is used: where the prune behind
/// them would take something from a user that it leaves alone now, the tags that hold it stay, and
/// the rest is replayed again, until nothing is in danger.
struct RetirementPlanner {
  private let reader: PlanReader
  private let plan: PrunePlan
  private var users: ClusterUsers
  private let request: RetirementRequest
  private let missing: [MissingKind]
  private let detail: PlanDetail
  /// One for each tag; none where only the tags that go are asked for.
  private var decisions: DecisionList
  /// What makes candidates again; nothing where only the tags that go are asked for.
  private var restorations: RecordList
  private var candidates: [RetirementCandidate] = []
  /// The names of those that have no history, by their places.
  private var bareNames: [UInt32: String] = [:]

  /// Retires nothing where something is missing of what may use a tag.
  init(
    _ reader: PlanReader, plan: PrunePlan, users: ClusterUsers, request: RetirementRequest,
    detail: PlanDetail = .whole, missing: [MissingKind]
  ) {
    self.reader = reader
    self.plan = plan
    self.users = users
    self.request = request
    self.missing = missing
    self.detail = detail
    decisions = DecisionList(in: plan.facts.scratch)
    restorations = RecordList(in: plan.facts.scratch)
  }

  /// The plan with what the policy comes to.
  mutating func result() throws -> PrunePlan {
    let markers = KeepMarkers(try reader.keepAnnotations(), asOf: plan.asOf)
    try decide(markers)
    if detail == .whole { candidates = RetirementOrder(plan.facts).sorted(candidates) }
    try limit()
    let after = try settle()
    var result = plan
    if detail == .whole { result.retirements = retirements }
    let weight = candidates.reduce(0) { $0 + Int64($1.specTagBytes ?? 0) }
    result.retirementPlan = RetirementPlan(
      policy: request.policy, maxDeletes: request.maxDeletes, missing: missing,
      decisions: decisions, bareTags: bareTags,
      markers: markers.entries, after: after,
      gain: RetirementGain(
        tags: candidates.count, specTagBytes: weight, before: plan, after: after))
    return result
  }

  // MARK: What the policy says

  private mutating func decide(_ markers: KeepMarkers) throws {
    let facts = plan.facts
    let evidence = RetirementJudge.Evidence(
      uses: users.takeIndex(), markers: markers,
      damaged: try reader.damagedImageStreams(), images: facts.images, digests: facts.digests,
      parents: facts.images.parents)
    // In size mode the reference looks at no ages, but young tags stay all the same.
    let ages = AgeRule(plan.policy.keepYoungerThan == nil ? .usual : plan.policy, asOf: plan.asOf)
    let judge = try RetirementJudge(
      request.policy, evidence: evidence, ages: ages, asOf: plan.asOf)
    let tags = TagFactsReader(reader, facts: facts, policy: request.policy)
    for history in facts.histories {
      let own = try tags.tags(of: history)
      let decisions = judge.decisions(for: own, of: history.name, number: history.stream)
      for (tag, decision) in zip(own, decisions) { try add(decision, tag, history.name) }
    }
  }

  private mutating func add(
    _ decision: TagDecision, _ tag: TagFacts, _ stream: HistoryTable.Stream
  ) throws {
    guard decision.check == .retired else { return note(decision) }
    if let gap = missing.first {
      return note(decision.decided(.evidenceMissing, "\(gap.reason), which might use it"))
    }
    let image = tag.images.first.map { plan.facts.digests.text(of: $0) } ?? ""
    let (restoration, weight) = try RestorationReader(reader)
      .restoration(of: tag.name, in: stream, image: image)
    guard let restoration else {
      return note(decision.decided(.noUndo, "no command is known that makes it again"))
    }
    let place = UInt32(candidates.count)
    candidates.append(
      RetirementCandidate(
        changedAt: tag.changedAt ?? .max, decision: UInt32(decisions.count), place: place,
        stream: decision.stream, number: tag.item?.tag.map { UInt32($0) },
        specTagBytes: weight.map { UInt32(clamping: $0) }))
    if tag.item == nil { bareNames[place] = tag.name }
    if detail == .whole { restorations.append(restoration.texts) }
    note(decision)
  }

  private mutating func note(_ decision: TagDecision) {
    if detail == .whole { decisions.append(decision) }
  }

  // MARK: How much at once

  /// Takes as many of the worthiest tags as may be deleted together with the images they free.
  private mutating func limit() throws {
    guard let bound = request.maxDeletes else { return }
    var (fits, excess) = (0, min(candidates.count, bound) + 1)
    while excess - fits > 1 {
      let middle = (fits + excess) / 2
      let after = replay(without: candidates[..<middle], namesBlobs: false)
      let images = after.removedImages.count - plan.removedImages.count
      if middle + images <= bound { fits = middle } else { excess = middle }
    }
    for candidate in candidates[fits...] {
      keep(candidate, .overLimit, "no more than \(bound) tags and images may go at once")
    }
    candidates.removeSubrange(fits...)
  }

  // MARK: What stays so that nobody loses anything

  private mutating func settle() throws -> PrunePlan {
    let known = Dictionary(
      plan.hazards.map { ($0.image, Set($0.users)) }, uniquingKeysWith: { $0.union($1) })
    while true {
      guard !candidates.isEmpty else { return plan }
      var after = replay(without: candidates[...], namesBlobs: detail == .whole)
      after.hazards = try HazardFinder(after, retired: retiredImages)
        .hazards(reader, among: users, withoutSpecTags: Set(bareTags))
      let dangers = after.hazards.filter { hazard in
        !hazard.users.allSatisfy { known[hazard.image]?.contains($0) == true }
      }
      guard !dangers.isEmpty else { return after }
      keepHolders(of: dangers)
    }
  }

  /// Keeps the tags that hold an image in danger, or an index that lists it; all where there are
  /// none, which ends the search.
  private mutating func keepHolders(of dangers: [Hazard]) {
    var users: [DigestID: String] = [:]
    let parents = plan.facts.images.parents
    for hazard in dangers {
      guard let image = plan.facts.digests.existingID(of: hazard.image) else { continue }
      let fact = "the next prune would take \(hazard.image) from \(hazard.usedBy.first ?? "")"
      for held in image.andAll(parents) where users[held] == nil { users[held] = fact }
    }
    var rest: [RetirementCandidate] = []
    for candidate in candidates {
      if let fact = images(of: candidate).lazy.compactMap({ users[$0] }).first {
        keep(candidate, .endangers, fact)
      } else {
        rest.append(candidate)
      }
    }
    if rest.count == candidates.count {
      for candidate in rest { keep(candidate, .endangers, "the next prune would endanger a user") }
      rest = []
    }
    candidates = rest
  }

  private mutating func keep(
    _ candidate: RetirementCandidate, _ check: RetirementCheck, _ fact: String
  ) {
    guard detail == .whole else { return }
    decisions.revise(Int(candidate.decision), check, fact)
  }

  private func replay(
    without retired: ArraySlice<RetirementCandidate>, namesBlobs: Bool
  ) -> PrunePlan {
    var facts = plan.facts
    facts.histories = facts.histories.retiring(retired.lazy.compactMap { $0.number.map(Int.init) })
    return Replay(policy: plan.policy, asOf: plan.asOf, namesBlobs: namesBlobs).plan(of: facts)
  }

  private func images(of candidate: RetirementCandidate) -> [DigestID] {
    guard let number = candidate.number else { return [] }
    return plan.facts.histories.images(ofTag: Int(number))
  }

  private var retiredImages: [HazardFinder.StreamImage] {
    candidates.flatMap { candidate in
      images(of: candidate).map {
        HazardFinder.StreamImage(stream: candidate.stream, image: $0)
      }
    }
  }

  /// Those that have no history.
  private var bareTags: [StreamTagName] {
    candidates.compactMap { candidate in
      bareNames[candidate.place].map { StreamTagName($0, of: plan.streams[Int(candidate.stream)]) }
    }
  }

  // MARK: What goes

  private var retirements: RetirementList {
    let size =
      switch request.waves {
      case .size(let size): max(1, size)
      case .count(let count): max(1, (candidates.count + count - 1) / max(1, count))
      }
    var list = RetirementList(in: plan.facts.scratch)
    for start in stride(from: 0, to: candidates.count, by: size) {
      let wave = start..<min(start + size, candidates.count)
      for place in wave.sorted(by: { candidates[$0].decision < candidates[$1].decision }) {
        list.append(retirement(of: candidates[place], wave: start / size + 1))
      }
    }
    return list
  }

  private func retirement(of candidate: RetirementCandidate, wave: Int) -> Retirement {
    let stream = plan.streams[Int(candidate.stream)]
    let decision = decisions[Int(candidate.decision)]
    let image = images(of: candidate).first.map { plan.facts.digests.text(of: $0) }
    let rule = decision.rule.map { request.policy.rules[$0].name } ?? ""
    return Retirement(
      namespace: stream.namespace, imageStream: stream.imageStream, tag: decision.tag,
      image: image ?? "", reason: "rule \(rule): \(decision.fact)", wave: wave,
      restoration: .init(texts: restorations[Int(candidate.place)][...]), rule: rule)
  }
}

extension PrunePolicy {
  /// The policy of no flags.
  fileprivate static var usual: PrunePolicy { PrunePolicy(PruneFlags()) }
}

extension DigestID {
  /// The image, the indexes that list it, those that list them, and so on.
  fileprivate func andAll(_ parents: [DigestID: [DigestID]]) -> [DigestID] {
    var found = [self]
    var seen: Set = [self]
    var place = 0
    while place < found.count {
      for parent in parents[found[place]] ?? [] where seen.insert(parent).inserted {
        found.append(parent)
      }
      place += 1
    }
    return found
  }
}
