import Model
import Plan
import Store

/// Makes a plan of the snapshot, and notes its verdicts in the database.
struct PlanStage {
  private let store: SnapshotStore

  init(store: SnapshotStore) {
    self.store = store
  }

  /// Replays the reference, and retires tags where that is asked for.
  ///
  /// - Returns: The plan, and how many things were lost when the snapshot was read.
  func run(
    _ flags: PruneFlags, retirement: RetirementRequest? = nil, asksWhatIf: Bool = false
  ) throws -> (plan: PrunePlan, lost: Int) {
    try store.read { reader in
      let plan = try PrunePlanner.plan(
        reader, flags: flags, retirement: retirement, asksWhatIf: asksWhatIf)
      return (plan, try PlanReader(reader).lost())
    }
  }

  /// Replaces the verdicts in the database.
  func store(_ plan: PrunePlan) throws {
    try store.replaceVerdicts { writer in
      for revision in plan.revisions {
        let stream = plan.streams[Int(revision.stream)]
        try writer.write(
          VerdictRow(
            plan.verdict(for: revision), namespace: stream.namespace,
            imageStream: stream.imageStream, tag: plan.tags[Int(revision.tag)],
            revision: Int(revision.number), image: plan.facts.digests.text(of: revision.image)))
      }
      guard !plan.imageChecks.isEmpty else { return }
      for index in plan.imagesByDigest {
        let digest = plan.facts.images.entries[index].digest
        try writer.write(
          VerdictRow(plan.verdict(forImage: index), image: plan.facts.digests.text(of: digest)))
      }
    }
  }
}

extension VerdictRow {
  fileprivate init(
    _ verdict: Verdict, namespace: String = "", imageStream: String = "", tag: String = "",
    revision: Int = 0, image: String
  ) {
    self.init(
      namespace: namespace, imageStream: imageStream, tag: tag, revision: revision, image: image,
      verdict: verdict.state.rawValue, decidedBy: verdict.check, fact: verdict.fact,
      referrers: verdict.referrers.map(\.text).joined(separator: ", "))
  }
}
