import Model
import Plan
import Rules

extension PlanWording {
  /// What the policy comes to, in sentences; none where there was no policy.
  static func retirement(in plan: PrunePlan) -> [String] {
    guard let retirement = plan.retirementPlan else { return [] }
    let policy = "policy '\(retirement.policy.name)'"
    if !retirement.missing.isEmpty {
      let open = retirement.decisions.tally.filter { $0.check == .evidenceMissing }.map(\.count)
      return [
        "No tag is retired by \(policy), since not all that may use one was read; "
          + "\(Wording.count(open.reduce(0, +), "tag")) would have been."
      ]
    }
    guard !plan.retirements.isEmpty else { return ["No tag is retired by \(policy)."] }
    let gain = retirement.gain
    let waves = plan.retirements.last?.wave ?? 1
    return [
      "Retire \(Wording.count(gain.tags, "tag")) by \(policy)"
        + (waves > 1 ? ", in \(waves) waves" : "")
        + ": the next prune then removes \(Wording.count(gain.images, "image")) more and gives back "
        + "\(FactText.bytes(gain.registryBytes)) more in the registry and "
        + "\(FactText.bytes(gain.storedBytes)) more in etcd."
    ]
  }

  /// Labels and figures of both stages, in the order of the work: what the reference removes, and
  /// what retirements remove on top of it; the second is empty where it was not counted.
  static func stages(of plan: PrunePlan) -> [(label: String, reference: String, gain: String)] {
    guard let gain = plan.retirementPlan?.gain, !plan.retirements.isEmpty else { return [] }
    let gains = [
      "History items": Wording.number(gain.tagEvents), "Images": Wording.number(gain.images),
      "Blobs": Wording.number(gain.blobs),
      "Space in the registry": FactText.bytes(gain.registryBytes),
      "Space in etcd": FactText.bytes(gain.storedBytes),
    ]
    return [("Tags retired", "", Wording.number(gain.tags))]
      + figures(of: PlanSummary(plan)).map { ($0.label, $0.figure, gains[$0.label] ?? "") }
  }

  /// Why tags stay that a rule selects, with how many there are.
  static func keeps(in plan: PrunePlan) -> [(why: String, rule: String, tags: Int)] {
    guard let retirement = plan.retirementPlan else { return [] }
    return retirement.decisions.tally.filter { $0.check != .retired }.map { entry in
      let rule = entry.rule.map { retirement.policy.rules[$0].name } ?? ""
      return (words(for: entry.check), rule, entry.count)
    }
  }

  /// Annotations that do not say what they should, a line each.
  static func markerProblems(in plan: PrunePlan) -> [String] {
    (plan.retirementPlan?.markers ?? []).compactMap { entry in
      switch entry.state {
      case .valid: nil
      case .expired:
        "tagtidy/keep of \(entry.text) ended on \(entry.marker.until?.text ?? "") and protects no more"
      case .malformed: entry.reason + "; it protects all the same"
      }
    }
  }

  /// Why images stay for ever, in words.
  static func fact(of cause: KeptForever.Cause) -> String {
    switch cause {
    case .currentRevision:
      "revision 1 of a tag unchanged for 90 days"
    case .olderRevision:
      "older revision of a tag unchanged for 90 days"
    case .tagInUse: "its tag, unchanged for 90 days, is named"
    case .digestInUse: "its digest is named"
    case .withinSizeLimit: "exceeds no limit"
    case .listedByIndex: "listed by an index that stays"
    case .notManaged: "not managed, and only managed images are pruned"
    case .metadataMissing: "an image without metadata stands in the way"
    case .namespaceOnly: "images are left alone when one namespace is pruned"
    case .alwaysYoung: "counts as young whatever its age"
    }
  }

  /// A duration as the flag takes it: `0`, `60m`, `168h`.
  static func flag(_ age: GoDuration) -> String {
    let seconds = age.wholeSeconds
    if seconds.isMultiple(of: 3600) { return seconds == 0 ? "0" : "\(seconds / 3600)h" }
    return seconds.isMultiple(of: 60) ? "\(seconds / 60)m" : "\(seconds)s"
  }

  private static func words(for check: RetirementCheck) -> String {
    switch check {
    case .notSelected: "no rule selects it"
    case .platformNamespace: "in a namespace of the platform"
    case .protected: "protected by the policy"
    case .keepAnnotation: "kept by an annotation"
    case .movingName: "a form of latest or stable"
    case .streamYoung: "in a young image stream"
    case .streamDamaged: "in an image stream that could not be read whole"
    case .revisionYoung: "changed just now"
    case .tagInUse: "its name is in use"
    case .imageInUse: "an image of its history is in use"
    case .newestOfFamily: "among the newest of its family"
    case .newestOfVersionLine: "among the newest of its version line"
    case .noUndo: "no command makes it again"
    case .evidenceMissing: "unknown: what may use it was not read"
    case .endangers: "the next prune would take something from a user"
    case .overLimit: "beyond what may go at once"
    case .retired: "retired"
    }
  }
}
