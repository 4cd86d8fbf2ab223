import Model
import Plan
import Store

/// Makes a plan of the snapshot, and notes its verdicts in the database.
struct PlanStage {
  private let store: SnapshotStore

  init(store: SnapshotStore) {
    self.store = store
  }

  /// Replays the reference; retires tags, replays with other flags, and reads what verdicts on tags
  /// and image streams take, where that is asked for.
  ///
  /// - Returns: The plan, and how many things were lost when the snapshot was read.
  func run(
    _ flags: PruneFlags, retirement: RetirementRequest? = nil, asksWhatIf: Bool = false,
    asksVerdicts: Bool = false
  ) throws -> (plan: PrunePlan, lost: Int) {
    try store.read { reader in
      let plan = try PrunePlanner.plan(
        reader, flags: flags, retirement: retirement, asksWhatIf: asksWhatIf,
        asksVerdicts: asksVerdicts)
      return (plan, try PlanReader(reader).lost())
    }
  }

  /// Replaces the verdicts in the database: those on revisions, on image streams and their tags, and
  /// on images.
  func store(_ plan: PrunePlan) throws {
    try store.replaceVerdicts { writer in
      for revision in plan.revisions { try writer.write(VerdictRow(revision, of: plan)) }
      for (number, stream) in plan.streams.enumerated() {
        guard let judged = plan.verdict(forStream: number) else { continue }
        try writer.write(VerdictRow(judged, of: stream))
        for tag in judged.tags { try writer.write(VerdictRow(tag, of: stream)) }
      }
      guard !plan.imageChecks.isEmpty else { return }
      for index in plan.imagesByDigest { try writer.write(VerdictRow(image: index, of: plan)) }
    }
  }
}

extension VerdictRow {
  fileprivate init(_ subject: Subject, _ verdict: Verdict) {
    self.init(
      subject, verdict: verdict.state.rawValue, decidedBy: verdict.check, fact: verdict.fact,
      referrers: verdict.referrers.map(\.text).joined(separator: ", "))
  }

  fileprivate init(_ revision: PrunePlan.JudgedRevision, of plan: PrunePlan) {
    self.init(.revision, plan.verdict(for: revision))
    let stream = plan.streams[Int(revision.stream)]
    namespace = stream.namespace
    imageStream = stream.imageStream
    tag = revision.tag
    self.revision = Int(revision.number)
    image = plan.facts.digests.text(of: revision.image)
  }

  fileprivate init(image index: Int, of plan: PrunePlan) {
    self.init(.image, plan.verdict(forImage: index))
    image = plan.facts.digests.text(of: plan.facts.images.entries[index].digest)
  }

  fileprivate init(_ judged: TagVerdict, of stream: PrunePlan.StreamName) {
    self.init(.tag, judged.verdict)
    namespace = stream.namespace
    imageStream = stream.imageStream
    tag = judged.tag
    decidingRevision = judged.revision.map { Int64($0) }
    revisions = Int64(judged.revisions)
    removedRevisions = Int64(judged.removedRevisions)
  }

  fileprivate init(_ judged: StreamVerdict, of stream: PrunePlan.StreamName) {
    self.init(.imageStream, judged.verdict)
    namespace = stream.namespace
    imageStream = stream.imageStream
    decidingTag = judged.decidingTag?.tag ?? ""
    decidingRevision = judged.decidingTag?.revision.map { Int64($0) }
    revisions = Int64(judged.revisions)
    removedRevisions = Int64(judged.removedRevisions)
  }
}
