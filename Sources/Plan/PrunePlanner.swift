import Model
package import Store

/// Makes the plan of a snapshot: reads facts, asks whether the reference would run, and judges.
package enum PrunePlanner {
  /// Replays the reference; retires tags, replays with other flags, and reads what verdicts on tags
  /// and image streams take, where that is asked for.
  ///
  /// - Throws: What the store throws.
  package static func plan(
    _ snapshot: SnapshotReader, flags: PruneFlags, retirement: RetirementRequest? = nil,
    asksWhatIf: Bool = false, asksVerdicts: Bool = false, detail: PlanDetail = .whole
  ) throws -> PrunePlan {
    let reader = PlanReader(snapshot)
    let policy = PrunePolicy(flags)
    if let refusal = flags.refusal {
      return PrunePlan(asOf: reader.asOf, policy: policy, refusal: refusal)
    }
    let ages = AgeRule(policy, asOf: reader.asOf)
    var facts = try ClusterReader.facts(reader, hasBlobs: detail == .whole)
    try readHistories(reader, namespace: policy.namespace, into: &facts)
    var users = ClusterUsers(
      policy: policy, ages: ages, hosts: try reader.integratedRegistries(),
      histories: facts.histories, isNaming: detail == .whole)
    try users.read(reader, digests: &facts.digests, forRetirement: retirement != nil)
    facts.references = users.references.references
    facts.holders = users.holders
    facts.missing = MissingKind.all(in: try snapshot.coverage(), for: policy)
    let invalid = policy.ignoreInvalidRefs ? [] : users.references.invalidReferences
    let finder = RefusalFinder(policy: policy)
    if let refusal = try finder.refusal(reader, invalid: invalid) {
      var plan = PrunePlan(asOf: reader.asOf, policy: policy, refusal: refusal)
      plan.facts.missing = facts.missing
      return plan
    }
    let replay = Replay(policy: policy, asOf: reader.asOf, namesBlobs: detail == .whole)
    var plan = replay.plan(of: facts)
    plan.hazards = try HazardFinder(plan).hazards(reader, among: users)
    if detail == .whole { plan.keptForever = KeptForever.all(in: plan) }
    if asksVerdicts { plan.tagRoster = try TagRoster(of: facts.histories, reader) }
    if asksWhatIf { plan.whatIf = try WhatIfTable(plan, users, reader).cells() }
    guard let retirement else { return plan }
    var planner = RetirementPlanner(
      reader, plan: plan, users: users, request: retirement, detail: detail,
      missing: MissingKind.users(in: try snapshot.coverage()))
    return try planner.result()
  }

  private static func readHistories(
    _ reader: PlanReader, namespace: String?, into facts: inout ClusterFacts
  ) throws {
    facts.histories.reserve(try reader.tagEventCount())
    try reader.imageStreams(in: namespace) { stream in
      var history = StreamHistory(
        namespace: stream.namespace, imageStream: stream.imageStream, createdAt: stream.createdAt)
      try reader.tagEvents(of: stream) { event in
        let isSameTag = history.tags.last.map { event.tag == $0 } ?? false
        if !isSameTag { history.begin(tag: event.tag.string) }
        history.add(
          number: event.revision, image: facts.digests.id(of: event.image.bytes),
          createdAt: event.createdAt, storedBytes: event.storedBytes)
      }
      facts.histories.append(history)
    }
  }
}
