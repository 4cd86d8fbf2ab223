import Model
import Store

/// Finds what bears on every verdict alike: whether the reference would run, and what was not read.
struct RunSurvey {
  let snapshot: SnapshotReader
  let reader: ExplainReader
  let flags: PruneFlags
  let policy: PrunePolicy

  func run() throws -> ExplanationRun {
    let refusal =
      try flags.refusal
      ?? RefusalFinder(policy: policy)
      .refusal(reader.plans, invalid: invalidReferences())
    let lacking = try reader.imageWithoutMetadata(indexTypes: ClusterReader.indexTypes)
    return ExplanationRun(
      outcome: outcome(refusal, lacking), message: message(refusal, lacking),
      missing: MissingKind.all(in: try snapshot.coverage(), for: policy),
      lost: try reader.plans.lost(),
      imageWithoutMetadata: lacking)
  }

  private func outcome(_ refusal: Refusal?, _ lacking: String?) -> PrunePlan.Outcome {
    if let refusal { return refusal.isCrash ? .crashed : .refused }
    return lacking != nil && policy.namespace == nil ? .errors : .pruned
  }

  private func message(_ refusal: Refusal?, _ lacking: String?) -> String {
    if let refusal { return refusal.message }
    guard let lacking, policy.namespace == nil else { return "" }
    return "no image is deleted: failed to read metadata for image \(lacking)"
  }

  private func invalidReferences() throws -> [InvalidReference] {
    guard !policy.ignoreInvalidRefs else { return [] }
    var references = ReferenceReader(policy: policy, ages: AgeRule(policy, asOf: reader.asOf))
    try reader.invalidReferrers(in: policy.namespace) { references.add($0, naming: nil) }
    return references.invalidReferences
  }
}
