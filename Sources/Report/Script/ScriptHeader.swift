import Model
import Plan
import Rules

/// What stands at the top of a prune script: where it is from, and what it comes to.
struct ScriptHeader {
  private let script: PruneScript
  private let toolVersion: String
  private let expiry: Timestamp

  init(_ script: PruneScript, toolVersion: String, expiry: Timestamp) {
    self.script = script
    self.toolVersion = toolVersion
    self.expiry = expiry
  }

  /// Without the signs of a comment; not yet made visible.
  var lines: [String] {
    let plan = script.plan
    var lines = [
      "Prune script by tagtidy \(toolVersion), from the state of \(plan.asOf.text).", "",
      "Without --confirm it changes nothing and says what it would do; --help names its options.",
      "Each tag is left alone that does not point to the image noted here any more.", "",
    ]
    if let obstacle = script.obstacle {
      return lines + row("no steps", obstacle)
    }
    lines += row("policy", (["oc adm prune images"] + plan.policy.flags).joined(separator: " "))
    lines += row("protects", protected) + row("in use", exposed)
    lines += row("retires", retired) + row("left out", omitted) + row("prunes", pruned)
    lines += row("read", "all that the verdicts rest on")
    return lines + row("expires", "\(expiry.text); later, --confirm needs --force")
  }

  private func row(_ label: String, _ text: String?) -> [String] {
    guard let text else { return [] }
    return [label + String(repeating: " ", count: 10 - label.count) + text]
  }

  private var protected: String? {
    guard !script.protections.isEmpty else { return nil }
    let images = Wording.count(script.protections.count, "image")
    return "\(images) in use that the prune would take otherwise"
  }

  private var exposed: String? {
    guard !script.exposures.isEmpty else { return nil }
    let images = Wording.count(script.exposures.count, "image")
    return "\(images) that no command protects: the prune step needs --accept-hazards"
  }

  private var retired: String? {
    guard !script.retirements.isEmpty else { return nil }
    let final = script.retirements.count { $0.restoration == nil }
    return Wording.count(script.retirements.count, "tag") + " in "
      + Wording.count(script.waves, "wave")
      + (final == 0 ? "" : "; nothing that is known makes \(Wording.number(final)) of them again")
  }

  private var omitted: String? {
    guard !script.omissions.isEmpty else { return nil }
    return Wording.count(script.omissions.count, "tag") + " that the plan retires; see below"
  }

  private var pruned: String {
    let summary = PlanSummary(script.plan)
    return Wording.count(summary.images, "image") + " and "
      + Wording.count(summary.tagEvents, "history item")
      + ", which frees \(FactText.bytes(summary.reclaimableBytes)) in the registry and "
      + "\(FactText.bytes(summary.storedBytes)) in etcd"
      + (script.retirements.isEmpty ? "" : "; and what the retired tags alone hold")
  }
}
