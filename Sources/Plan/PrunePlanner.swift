import Model
package import Store

/// Makes the plan of a snapshot: reads facts, asks whether the reference would run, and judges.
package struct PrunePlanner {
  private let snapshot: SnapshotReader
  private let reader: PlanReader
  private let flags: PruneFlags
  private let policy: PrunePolicy
  private let detail: PlanDetail
  /// What is known of images, histories and, once the plan is made, users; nothing where the flags
  /// contradict each other.
  package private(set) var facts = ClusterFacts()

  /// Reads images and histories.
  ///
  /// - Throws: What the store throws.
  package init(
    _ snapshot: SnapshotReader, flags: PruneFlags, detail: PlanDetail = .whole
  ) throws {
    self.snapshot = snapshot
    self.flags = flags
    self.detail = detail
    reader = PlanReader(snapshot)
    policy = PrunePolicy(flags)
    guard flags.refusal == nil else { return }
    facts = try ClusterReader.facts(reader, hasBlobs: detail == .whole)
    try readHistories()
  }

  /// Makes the whole plan.
  ///
  /// - Throws: What the store throws.
  package static func plan(
    _ snapshot: SnapshotReader, flags: PruneFlags, retirement: RetirementRequest? = nil,
    asksWhatIf: Bool = false, asksVerdicts: Bool = false
  ) throws -> PrunePlan {
    var planner = try PrunePlanner(snapshot, flags: flags)
    return try planner.plan(
      retirement: retirement, asksWhatIf: asksWhatIf, asksVerdicts: asksVerdicts)
  }

  /// Replays the reference; retires tags, replays with other flags, and reads what verdicts on tags
  /// and image streams take and who protects, where that is asked for.
  ///
  /// - Throws: What the store throws.
  package mutating func plan(
    retirement: RetirementRequest? = nil, asksWhatIf: Bool = false, asksVerdicts: Bool = false
  ) throws -> PrunePlan {
    let plan = try judged(
      retirement: retirement, asksWhatIf: asksWhatIf, asksVerdicts: asksVerdicts)
    try facts.scratch.check()
    return plan
  }

  private mutating func judged(
    retirement: RetirementRequest?, asksWhatIf: Bool, asksVerdicts: Bool
  ) throws -> PrunePlan {
    if let refusal = flags.refusal {
      return PrunePlan(asOf: reader.asOf, policy: policy, refusal: refusal)
    }
    let users = try readUsers(
      forRetirement: retirement != nil, isNaming: asksVerdicts || retirement != nil)
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
      reader, plan: plan, users: consume users, request: retirement, detail: detail,
      missing: MissingKind.users(in: try snapshot.coverage()))
    return try planner.result()
  }

  private mutating func readUsers(forRetirement: Bool, isNaming: Bool) throws -> ClusterUsers {
    var users = ClusterUsers(
      policy: policy, ages: AgeRule(policy, asOf: reader.asOf),
      hosts: try reader.integratedRegistries(), facts: facts,
      isNaming: isNaming && detail == .whole)
    try users.read(reader, facts, forRetirement: forRetirement)
    facts.references = users.references.references
    facts.holders = users.holders
    return users
  }

  private mutating func readHistories() throws {
    try reader.imageStreams(in: policy.namespace) { stream in
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
