import Plan
import Rules

/// How a plan is worded, the same in every format for people.
enum PlanWording {
  /// One sentence on how the reference would end.
  static func verdict(on plan: PrunePlan) -> String {
    switch plan.outcome {
    case .refused: "The prune would refuse to run: \(plan.refusal?.message ?? "")."
    case .crashed: "The prune would crash: \(plan.refusal?.message ?? "")."
    case .errors:
      "The prune would shorten histories and then fail: no image would be deleted, since "
        + "\(Wording.count(plan.errors.count, "image has", "images have")) no metadata."
    case .pruned:
      plan.isEvidenceComplete
        ? "The prune would run." : "The prune would run, but not all that may protect was read."
    }
  }

  /// What stops the run or part of it, a line each.
  static func causes(of plan: PrunePlan) -> [String] {
    guard let refusal = plan.refusal else { return plan.errors }
    return refusal.invalidReferences.map(\.message)
      + refusal.objects.map { object in
        let owner = object.namespace.isEmpty ? object.name : "\(object.namespace)/\(object.name)"
        return "\(object.kind) \(owner): \(object.field): \(object.message)"
      }
  }

  /// What was not read, with the command that reads it, a line each.
  static func gaps(in plan: PrunePlan) -> [String] { gaps(plan.facts.missing) }

  /// What was not read, with the command that reads it, a line each.
  static func gaps(_ missing: [MissingKind]) -> [String] {
    missing.map { "\($0.reason): \($0.command)" }
  }

  /// Labels and figures, in the order of the work.
  static func figures(of summary: PlanSummary) -> [(label: String, figure: String)] {
    [
      ("History items", Wording.number(summary.tagEvents)),
      ("Image streams changed", Wording.number(summary.imageStreams)),
      ("Images", Wording.number(summary.images)),
      ("Layer links", Wording.number(summary.layerLinks)),
      ("Manifest links", Wording.number(summary.manifestLinks)),
      ("Blobs", Wording.number(summary.blobs)),
      ("Space in the registry", FactText.bytes(summary.reclaimableBytes)),
      ("Space in etcd", FactText.bytes(summary.storedBytes + summary.historyBytes)),
    ]
  }
}
