import Model

/// Says what would have to change for a verdict to flip.
struct ChangeFinder {
  /// Users that are named in a condition; the others are counted.
  private static let namedUsers = 3

  let policy: PrunePolicy
  let run: ExplanationRun
  let asOf: Timestamp
  let users: [ExplanationUser]
  /// A tag that would hold the image; nil where it needs none.
  let remedy: Hazard.Remedy?

  // MARK: Revisions

  func change(of revision: ExplanationRevision) -> ExplanationChange {
    if let stop = stop { return stop }
    return revision.isRemoved ? keeping(revision) : removing(revision)
  }

  private func removing(_ revision: ExplanationRevision) -> ExplanationChange {
    var steps = conditions(for: revision).map { ExplanationChange.Step($0) }
    if users.contains(where: \.protects) || users.contains(where: { $0.holder.kind == "Pod" }) {
      steps.append(.init("or its tag is deleted, which its users would miss"))
    } else {
      steps.append(.init("or its tag is deleted", .deleteTag(revision.tagName)))
    }
    return ExplanationChange(becomes: .prune, needsAll: true, steps: steps)
  }

  /// What has to come about so that a revision that stays goes.
  func conditions(for revision: ExplanationRevision) -> [String] {
    let removing = revision.checks.first { $0.effect == .prune && $0.applies }
    var conditions: [String] = []
    for check in revision.checks where check.applies && check.effect == .keep {
      if check.name == removing?.name { break }
      if let text = condition(check.name, for: revision) { conditions.append(text) }
    }
    return conditions
  }

  private func condition(_ check: String, for revision: ExplanationRevision) -> String? {
    switch check {
    case RevisionCheck.streamYoung.name:
      "its image stream is older than \(age)"
    case RevisionCheck.streamWithoutMetadata.name:
      "no image in its image stream's histories lacks its metadata"
    case RevisionCheck.revisionYoung.name: "it is older than \(age)" + from(revision.createdAt)
    case RevisionCheck.tagInUse.name:
      "\(revision.tagName) is no longer named" + by { $0.target == revision.tagName }
    case RevisionCheck.withinSizeLimit.name: "its image exceeds a limit of its namespace"
    case RevisionCheck.withinRevisions.name: place(of: revision)
    case RevisionCheck.digestInUse.name:
      "its digest in \(revision.namespace)/\(revision.imageStream) is no longer named"
        + by { $0.target == "\(revision.namespace)/\(revision.imageStream)@\(revision.image)" }
    case "other-namespace": "the prune looks at its namespace: without -n"
    default: nil
    }
  }

  private func place(of revision: ExplanationRevision) -> String {
    let more = policy.keepTagRevisions - revision.number + 1
    let pushes = more == 1 ? "one more push or import" : "\(more) more pushes or imports"
    return "it is no longer among the newest \(policy.keepTagRevisions) revisions of its tag: "
      + "after \(pushes), or with --keep-tag-revisions below \(revision.number)"
  }

  /// Who protects, as far as they fit into a sentence: ` by pod shop/cart-1 and 2 more`.
  private func by(where isMeant: (ExplanationUser) -> Bool) -> String {
    var names: [String] = []
    for user in users where user.protects && isMeant(user) && names.last != user.holder.text {
      names.append(user.holder.text)
    }
    guard !names.isEmpty else { return "" }
    let more = names.count - Self.namedUsers
    return " by " + names.prefix(Self.namedUsers).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  private func keeping(_ revision: ExplanationRevision) -> ExplanationChange {
    var steps: [ExplanationChange.Step] = []
    if revision.number == 1 {
      steps.append(.init("a pod, workload or build names \(revision.tagName)"))
    }
    if revision.applies(.imageAbsent) {
      steps.append(.init("its image object is there again: the image is pushed or imported anew"))
    } else {
      steps.append(
        .init(
          "a pod, workload or build names its digest in "
            + "\(revision.namespace)/\(revision.imageStream)"))
      if !policy.pruneOverSizeLimit {
        steps.append(.init("with --keep-tag-revisions \(revision.number) or more"))
      }
    }
    if let longer = longer(than: revision.createdAt) { steps.append(.init(longer)) }
    return ExplanationChange(becomes: .keep, needsAll: false, steps: steps)
  }

  // MARK: Images

  /// - Parameter revisions: Those that hold the image.
  func change(of image: ExplanationImage, revisions: [ExplanationRevision]) -> ExplanationChange {
    if let stop = stop { return stop }
    return image.isRemoved ? keeping(image) : removing(image, revisions)
  }

  private func removing(
    _ image: ExplanationImage, _ revisions: [ExplanationRevision]
  ) -> ExplanationChange {
    var steps: [ExplanationChange.Step] = []
    if image.applies(.namespaceOnly) {
      steps.append(.init("every namespace is pruned: without -n"))
    }
    if image.applies(.stageFailed) {
      steps.append(
        .init("no image lacks its metadata, as \(run.imageWithoutMetadata ?? "one") does"))
    }
    for revision in revisions where !revision.isRemoved {
      let conditions = conditions(for: revision).joined(separator: "; and ")
      let isUsed = users.contains { $0.protects && $0.target == revision.tagName }
      steps.append(
        .init(
          "revision \(revision.number) of \(revision.tagName) goes: \(conditions); "
            + "or the tag is deleted", isUsed ? nil : .deleteTag(revision.tagName)))
    }
    if image.applies(.listedByIndex) || image.applies(.listedByInnerIndex) {
      steps += image.indexes.map { .init("the index \($0) goes") }
    }
    if image.applies(.notManaged) { steps.append(.init("images that are not managed go: --all")) }
    if image.applies(.young) { steps.append(.init("it is older than \(age)")) }
    return ExplanationChange(becomes: .prune, needsAll: true, steps: steps)
  }

  private func keeping(_ image: ExplanationImage) -> ExplanationChange {
    var steps: [ExplanationChange.Step] = []
    if let remedy { steps.append(.init("a tag of its own holds it", .hold(remedy))) }
    if remedy == nil { steps.append(.init("a history holds it: it is pushed or imported anew")) }
    for index in image.indexes { steps.append(.init("a history holds the index \(index)")) }
    return ExplanationChange(becomes: .keep, needsAll: false, steps: steps)
  }

  // MARK: Ages and runs

  private var stop: ExplanationChange? {
    guard run.stop != nil else { return nil }
    return ExplanationChange(
      becomes: .unknown, needsAll: true, steps: [.init("the prune would run at all")])
  }

  /// The age below which everything is kept, as it is given.
  private var age: String {
    policy.keepYoungerThan.map(\.text) ?? "any age"
  }

  /// From when on something is no longer young.
  private func from(_ createdAt: Timestamp?) -> String {
    guard let createdAt, let age = policy.keepYoungerThan else { return "" }
    let end = Timestamp(
      seconds: createdAt.seconds &+ age.wholeSeconds, nanoseconds: createdAt.nanoseconds)
    return ", from \(end.text) on"
  }

  private func longer(than createdAt: Timestamp?) -> String? {
    guard let createdAt, !policy.pruneOverSizeLimit, createdAt < asOf else { return nil }
    let hours = (asOf.seconds - createdAt.seconds) / 3600 + 1
    return "with --keep-younger-than \(hours)h or more"
  }
}
