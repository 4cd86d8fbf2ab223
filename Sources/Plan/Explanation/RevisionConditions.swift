import Model

/// Says what keeps a revision, and what would.
struct RevisionConditions {
  /// Users that are named in a condition; the others are counted.
  private static let namedUsers = 3

  let policy: PrunePolicy
  let asOf: Timestamp
  let users: [ExplanationUser]

  /// What has to come about, all of it, so that a revision that stays goes.
  func conditions(for revision: ExplanationRevision) -> [String] {
    revision.checks.filter(\.applies).prefix { $0.effect == .keep }
      .compactMap { condition($0.name, for: revision) }
  }

  /// Of which any keeps a revision that goes.
  func reasonsToKeep(_ revision: ExplanationRevision) -> [String] {
    var reasons: [String] = []
    if revision.number == 1 { reasons.append("a pod, workload or build names \(revision.tagName)") }
    if revision.applies(.imageAbsent) {
      reasons.append("its image object is there again: the image is pushed or imported anew")
    } else {
      reasons.append("a pod, workload or build names its digest in \(revision.stream.text)")
      if !policy.pruneOverSizeLimit {
        reasons.append("with --keep-tag-revisions \(revision.number) or more")
      }
    }
    if let longer = policy.young(revision.createdAt, at: asOf) { reasons.append(longer) }
    return reasons
  }

  private func condition(_ check: String, for revision: ExplanationRevision) -> String? {
    switch check {
    case RevisionCheck.streamYoung.name: "its image stream is older than \(policy.age)"
    case RevisionCheck.streamWithoutMetadata.name:
      "no image in its image stream's histories lacks its metadata"
    case RevisionCheck.revisionYoung.name: policy.oldEnough(revision.createdAt)
    case RevisionCheck.tagInUse.name:
      "\(revision.tagName) is no longer named" + by { $0.target == revision.tagName }
    case RevisionCheck.withinSizeLimit.name: "its image exceeds a limit of its namespace"
    case RevisionCheck.withinRevisions.name: place(of: revision)
    case RevisionCheck.digestInUse.name:
      "its digest in \(revision.stream.text) is no longer named"
        + by { $0.target == "\(revision.stream.text)@\(revision.image)" }
    default: nil
    }
  }

  private func place(of revision: ExplanationRevision) -> String {
    let more = policy.keepTagRevisions - revision.number + 1
    let pushes = more == 1 ? "one more push or import" : "\(more) more pushes or imports"
    let fewer = revision.number == 1 ? "0" : "\(revision.number - 1) or less"
    return "it is no longer among the newest \(policy.keepTagRevisions) revisions of its tag: "
      + "after \(pushes), or with --keep-tag-revisions \(fewer)"
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
}

extension PrunePolicy {
  /// The age below which everything is kept, as it is given.
  fileprivate var age: String { keepYoungerThan.map(\.text) ?? "any age" }

  /// That something is no longer young, and from when on.
  func oldEnough(_ createdAt: Timestamp?) -> String {
    guard let createdAt, let keepYoungerThan else { return "it is older than \(age)" }
    let end = Timestamp(
      seconds: createdAt.seconds &+ keepYoungerThan.wholeSeconds,
      nanoseconds: createdAt.nanoseconds)
    return "it is older than \(age), from \(end.text) on"
  }

  /// The flag by which something old would be young; nil where ages do not count or its own is not
  /// known.
  func young(_ createdAt: Timestamp?, at asOf: Timestamp) -> String? {
    guard let createdAt, !pruneOverSizeLimit, createdAt < asOf else { return nil }
    let hours = (asOf.seconds - createdAt.seconds) / 3600 + 1
    return "with --keep-younger-than \(hours)h or more"
  }
}
