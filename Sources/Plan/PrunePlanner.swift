import Model
package import Store

/// Makes the plan of a snapshot: reads facts, asks whether the reference would run, and judges.
package enum PrunePlanner {
  /// Replays the reference; retires tags, and replays with other flags, where that is asked for.
  ///
  /// - Throws: What the store throws.
  package static func plan(
    _ snapshot: SnapshotReader, flags: PruneFlags, retirement: RetirementRequest? = nil,
    asksWhatIf: Bool = false
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
    if let refusal = try refusal(reader, policy: policy, invalid: invalid) {
      var plan = PrunePlan(asOf: reader.asOf, policy: policy, refusal: refusal)
      plan.facts.missing = facts.missing
      return plan
    }
    try readHistories(reader, namespace: policy.namespace, into: &facts)
    var plan = Replay(policy: policy, asOf: reader.asOf).plan(of: facts)
    plan.hazards = try HazardFinder(plan).hazards(reader)
    plan.keptForever = KeptForever.all(in: plan)
    if asksWhatIf { plan.whatIf = try WhatIfTable(plan, reader).cells() }
    guard let retirement else { return plan }
    var planner = RetirementPlanner(
      reader, plan: plan, request: retirement,
      missing: MissingKind.users(in: try snapshot.coverage()))
    return try planner.result()
  }

  private static func readHistories(
    _ reader: PlanReader, namespace: String?, into facts: inout ClusterFacts
  ) throws {
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

  /// What stops the reference before anything is pruned, in the order in which it would meet it.
  private static func refusal(
    _ reader: PlanReader, policy: PrunePolicy, invalid: [InvalidReference]
  ) throws -> Refusal? {
    let fields = try reader.undecodable().map(UndecodedField.init).filter { field in
      policy.namespace == nil || field.namespace == policy.namespace
        || field.kind == ObjectKind.image.rawValue
    }
    let objects = fields.filter { !$0.isImageMetadata }
    if let first = objects.first {
      return Refusal(cause: .undecodableObject, message: first.sentence, objects: objects)
    }
    if let crash = try missingTemplate(reader, policy: policy) { return crash }
    if let first = invalid.first {
      return Refusal(
        cause: .invalidReferences,
        message: "failed to build graph - no changes made: \(first.message)",
        invalidReferences: invalid)
    }
    return fields.first.map { first in
      Refusal(
        cause: .undecodableMetadata,
        message: "failed to build graph - no changes made: "
          + "failed to read image metadata for \(first.name): \(first.field): \(first.message)",
        objects: fields)
    }
  }

  private static func missingTemplate(
    _ reader: PlanReader, policy: PrunePolicy
  ) throws -> Refusal? {
    let kinds: [ObjectKind] = [.replicationController, .deploymentConfig]
    let found = try reader.withoutTemplate(in: policy.namespace).filter { object in
      kinds.contains { $0.rawValue == object.kind }
    }
    guard let first = found.first else { return nil }
    return Refusal(
      cause: .missingTemplate,
      message: "the reference crashes: \(first.kind) \(first.namespace)/\(first.name) "
        + "has no 'spec.template'",
      objects: found.map { object in
        UndecodedField(
          kind: object.kind, namespace: object.namespace, name: object.name,
          field: "spec.template", message: "is missing")
      })
  }
}

extension UndecodedField {
  init(_ row: UndecodableRow) {
    self.init(
      kind: row.kind, namespace: row.namespace, name: row.name, field: row.field,
      message: row.message)
  }

  fileprivate var sentence: String {
    let owner = namespace.isEmpty ? name : "\(namespace)/\(name)"
    return "\(kind) \(owner) does not decode, which fails its whole list: \(field): \(message)"
  }
}
