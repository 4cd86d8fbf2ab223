import Model

/// Says of each check what it saw, whether it applied or not.
///
/// What a check that applies saw is said as the plan says it.
struct TrailWording {
  private let plan: PrunePlan

  init(_ plan: PrunePlan) {
    self.plan = plan
  }

  // MARK: Revisions

  /// The checks of a revision in their order, without those that the flags leave out.
  func checks(
    of revision: PrunePlan.JudgedRevision, applicable: Set<RevisionCheck>
  ) -> [ExplanationCheck] {
    ExplanationCheck.trail(
      RevisionCheck.allCases.filter(isAsked).map { check in
        let applies = applicable.contains(check)
        let fact =
          check == revision.check || (applies && check != .unused)
          ? plan.verdict(for: revision.judged(by: check)).fact : missed(check, revision)
        return (check.name, applies, check.isDropped ? .prune : .keep, fact)
      })
  }

  /// Ages and places do not count where sizes do.
  private func isAsked(_ check: RevisionCheck) -> Bool {
    switch check {
    case .streamYoung, .revisionYoung, .withinRevisions: !plan.policy.pruneOverSizeLimit
    case .withinSizeLimit: plan.policy.pruneOverSizeLimit
    default: true
    }
  }

  private func missed(
    _ check: RevisionCheck, _ revision: PrunePlan.JudgedRevision
  ) -> String {
    switch check {
    case .streamYoung:
      "the image stream was made " + old(plan.streams[Int(revision.stream)].createdAt)
    case .streamWithoutMetadata: "no image in the image stream's histories lacks its metadata"
    case .revisionYoung: "the revision was made " + old(revision.createdAt)
    case .tagInUse:
      revision.number == 1
        ? "nobody names its tag where the reference looks"
        : "it is revision \(revision.number), and a tag's name protects revision 1 only"
    case .imageAbsent: "there is an image object of its name"
    case .withinSizeLimit, .withinRevisions:
      plan.verdict(for: revision.judged(by: check)).fact
    case .digestInUse: "nobody names its digest in this image stream where the reference looks"
    case .unused: "what no check keeps goes"
    }
  }

  // MARK: Images

  /// The checks of an image, by its index in the catalog, in their order.
  func checks(ofImage index: Int, applicable: Set<ImageCheck>) -> [ExplanationCheck] {
    ExplanationCheck.trail(
      ImageCheck.allCases.filter(isAsked).map { check in
        let applies = applicable.contains(check)
        let decides = check == plan.imageChecks[index]
        let fact =
          decides || (applies && check != .unreferenced)
          ? plan.judging(image: index, by: check).verdict(forImage: index).fact
          : missed(check, index)
        return (check.name, applies, check.isDeleted ? .prune : .keep, fact)
      })
  }

  private func isAsked(_ check: ImageCheck) -> Bool {
    check != .young || !plan.policy.pruneOverSizeLimit
  }

  private func missed(_ check: ImageCheck, _ index: Int) -> String {
    switch check {
    case .namespaceOnly: "every namespace is pruned"
    case .stageFailed: "no image lacks its metadata"
    case .held: "no history holds it any more"
    case .listedByIndex: "no index that a history holds lists it"
    case .listedByInnerIndex: "no index within such an index lists it"
    case .notManaged:
      plan.policy.all ? "images that are not managed are pruned too" : "it is managed"
    case .young: "it was made " + old(plan.facts.images.entries[index].createdAt)
    case .unreferenced: "what no check keeps goes"
    }
  }

  private func old(_ time: Timestamp?) -> String {
    guard let time else { return "at an unknown time, which counts as old" }
    let threshold = AgeRule(plan.policy, asOf: plan.asOf).threshold
    return "at \(time.text)" + (threshold.map { ", not after \($0.text)" } ?? "")
  }
}

extension PrunePlan.JudgedRevision {
  /// The same revision, as if that check had decided.
  fileprivate func judged(by check: RevisionCheck) -> Self {
    Self(
      stream: stream, tag: tag, tagNumber: tagNumber, number: number, image: image,
      createdAt: createdAt, check: check)
  }
}

extension PrunePlan {
  /// The same plan, as if that check had decided over an image.
  fileprivate func judging(image index: Int, by check: ImageCheck) -> PrunePlan {
    var plan = self
    plan.imageChecks[index] = check
    return plan
  }
}
