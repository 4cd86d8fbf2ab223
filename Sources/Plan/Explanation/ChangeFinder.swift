import Model

/// Says what would have to change for a verdict to flip.
struct ChangeFinder {
  let policy: PrunePolicy
  let run: ExplanationRun
  let asOf: Timestamp
  let users: [ExplanationUser]
  /// A tag that would hold the image; nil where it needs none.
  let remedy: Hazard.Remedy?

  // MARK: Revisions

  /// What would flip the verdict on a revision.
  func change(of revision: ExplanationRevision) -> ExplanationChange {
    if let unjudged = unjudged(revision.verdict) { return unjudged }
    if revision.isRemoved { return keeping(revision) }
    return ExplanationChange(
      becomes: .prune, needsAll: true, steps: steps(revisions.conditions(for: revision)),
      alternative: deletion(of: revision))
  }

  /// What would flip the verdict on an image in its image stream, where any of some revisions holds
  /// it.
  func change(ofAll held: [ExplanationRevision]) -> ExplanationChange? {
    let kept = held.filter { !$0.isRemoved }
    guard kept.count > 1 else { return (kept.first ?? held.first).map { change(of: $0) } }
    if let unjudged = unjudged(kept[0].verdict) { return unjudged }
    return ExplanationChange(becomes: .prune, needsAll: true, steps: kept.map { going($0) })
  }

  private func keeping(_ revision: ExplanationRevision) -> ExplanationChange {
    ExplanationChange(
      becomes: .keep, needsAll: false, steps: steps(revisions.reasonsToKeep(revision)))
  }

  /// That one revision goes, in one step.
  private func going(_ revision: ExplanationRevision) -> ExplanationChange.Step {
    let conditions = revisions.conditions(for: revision).joined(separator: "; and ")
    return .init(
      "revision \(revision.number) of \(revision.tagName) goes: \(conditions); "
        + "or its tag is deleted", command(deleting: revision))
  }

  private func deletion(of revision: ExplanationRevision) -> ExplanationChange.Step {
    let miss = users.isEmpty ? "" : ", which its users would miss"
    return .init("its tag is deleted" + miss, command(deleting: revision))
  }

  /// Nil where somebody uses the tag or its images, or where that is not known.
  private func command(deleting revision: ExplanationRevision) -> ExplanationChange.Command? {
    let isKnown = users.isEmpty && run.missing.isEmpty && run.lost == 0
    return isKnown ? .deleteTag(revision.tagName) : nil
  }

  private func steps(_ texts: [String]) -> [ExplanationChange.Step] {
    texts.map { ExplanationChange.Step($0) }
  }

  private var revisions: RevisionConditions {
    RevisionConditions(policy: policy, asOf: asOf, users: users)
  }

  // MARK: Images

  /// What would flip the verdict on an image that some revisions hold.
  func change(
    of image: ExplanationImage, heldBy revisions: [ExplanationRevision]
  ) -> ExplanationChange {
    if let unjudged = unjudged(image.verdict) { return unjudged }
    return image.isRemoved ? keeping(image, revisions) : removing(image, revisions)
  }

  private func removing(
    _ image: ExplanationImage, _ revisions: [ExplanationRevision]
  ) -> ExplanationChange {
    var steps = revisions.filter { !$0.isRemoved }.map { going($0) }
    if image.applies(.namespaceOnly) {
      steps.append(.init("every namespace is pruned: without --namespace"))
    }
    if image.applies(.stageFailed) {
      steps.append(
        .init("no image lacks its metadata, as \(run.imageWithoutMetadata ?? "one") does"))
    }
    if image.applies(.listedByIndex) || image.applies(.listedByInnerIndex) {
      steps += image.indexes.map { .init("the index \($0) goes") }
    }
    if image.applies(.notManaged) { steps.append(.init("images that are not managed go: --all")) }
    if image.applies(.young) { steps.append(.init(policy.oldEnough(image.createdAt))) }
    return ExplanationChange(becomes: .prune, needsAll: true, steps: steps)
  }

  private func keeping(
    _ image: ExplanationImage, _ revisions: [ExplanationRevision]
  ) -> ExplanationChange {
    var steps: [ExplanationChange.Step] = []
    if let remedy { steps.append(.init("a tag of its own holds it", .hold(remedy))) }
    if remedy == nil { steps.append(.init("a history holds it: it is pushed or imported anew")) }
    let held = revisions.filter { $0.applies(.unused) && !$0.applies(.imageAbsent) }
    if !policy.pruneOverSizeLimit, let first = held.min(by: { $0.number < $1.number }) {
      steps.append(
        .init(
          "revision \(first.number) of \(first.tagName) stays: "
            + "with --keep-tag-revisions \(first.number) or more"))
    }
    for index in image.indexes { steps.append(.init("a history holds the index \(index)")) }
    if !image.isManaged { steps.append(.init("with --no-all, since it is not managed")) }
    if let longer = policy.young(image.createdAt, at: asOf) { steps.append(.init(longer)) }
    return ExplanationChange(becomes: .keep, needsAll: false, steps: steps)
  }

  // MARK: What is not judged

  private func unjudged(_ verdict: Verdict) -> ExplanationChange? {
    var text: String?
    if run.stop != nil { text = "the prune would run at all" }
    if verdict.check == FocusedPlan.Gap.otherNamespace.check {
      text = "the prune looks at its namespace: without --namespace"
    }
    if verdict.check == FocusedPlan.Gap.unreadStream.check {
      text = "its image stream is read: oc get imagestreams -A -o json"
    }
    return text.map { ExplanationChange(becomes: .unknown, needsAll: true, steps: [.init($0)]) }
  }
}
