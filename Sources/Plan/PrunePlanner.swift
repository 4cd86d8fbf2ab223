import Model
package import Store

/// Makes the plan of a snapshot: reads facts, asks whether the reference would run, and judges.
package enum PrunePlanner {
  /// Replays the reference.
  ///
  /// - Throws: What the store throws.
  package static func plan(
    _ snapshot: SnapshotReader, flags: PruneFlags
  ) throws -> PrunePlan {
    let reader = PlanReader(snapshot)
    let policy = PrunePolicy(flags)
    if let refusal = flags.refusal {
      return PrunePlan(asOf: reader.asOf, policy: policy, refusal: refusal)
    }
    let ages = AgeRule(policy, asOf: reader.asOf)
    var cluster = ClusterReader(reader)
    var facts = try cluster.readImages()
    var references = ReferenceReader(policy: policy, ages: ages)
    try references.read(reader, digests: &facts.digests)
    facts.references = references.references
    facts.missing = MissingKind.all(in: try snapshot.coverage(), for: policy)
    let invalid = policy.ignoreInvalidRefs ? [] : references.invalidReferences
    let finder = RefusalFinder(policy: policy)
    if let refusal = try finder.refusal(reader, invalid: invalid) {
      var plan = PrunePlan(asOf: reader.asOf, policy: policy, refusal: refusal)
      plan.facts.missing = facts.missing
      return plan
    }
    var builder = PlanBuilder(facts: facts, policy: policy, asOf: reader.asOf)
    try judgeStreams(reader, namespace: policy.namespace, into: &builder)
    var plan = builder.finish()
    plan.hazards = try HazardFinder(plan).hazards(reader)
    return plan
  }

  private static func judgeStreams(
    _ reader: PlanReader, namespace: String?, into builder: inout PlanBuilder
  ) throws {
    try reader.imageStreams(in: namespace) { stream in
      var history = StreamHistory(
        namespace: stream.namespace, imageStream: stream.imageStream, createdAt: stream.createdAt)
      try reader.tagEvents(of: stream) { event in
        let isSameTag = history.tags.last.map { event.tag == $0 } ?? false
        if !isSameTag { history.begin(tag: event.tag.string) }
        history.add(
          number: event.revision, image: builder.id(ofImage: event.image.bytes),
          createdAt: event.createdAt)
      }
      builder.judge(history)
    }
  }
}
