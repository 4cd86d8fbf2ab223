import Model
import Store

/// The part of a plan that concerns some images, with every check that was or would be made.
struct FocusedPlan {
  /// Why a revision is not judged at all.
  enum Gap {
    /// Another namespace is pruned.
    case otherNamespace
    /// Only single tags of its image stream were read.
    case unreadStream

    /// The name under which it stands among the checks.
    var check: String {
      switch self {
      case .otherNamespace: "other-namespace"
      case .unreadStream: "image-stream-unread"
      }
    }
  }

  let plan: PrunePlan
  let run: ExplanationRun
  /// The checks that apply to each of the plan's revisions.
  private let revisionChecks: [Set<RevisionCheck>]
  /// The checks that apply to each image of the catalog.
  private let imageChecks: [Set<ImageCheck>]
  private let unjudged: [(row: HeldImageRow, why: Gap)]
  /// Images that list an image, in order of digest.
  private let indexes: [DigestID: [String]]

  /// Judges histories, of each of which those revisions are there that are looked at.
  init(
    facts: ClusterFacts, policy: PrunePolicy, asOf: Timestamp, run: ExplanationRun,
    unjudged: [(row: HeldImageRow, why: Gap)]
  ) {
    let ages = AgeRule(policy, asOf: asOf)
    let judge = RevisionJudge(policy: policy, ages: ages, sizeLimits: facts.sizeLimits)
    let checks = facts.histories.flatMap { history in
      judge.applicable(
        to: history.counting, images: facts.images, names: facts.references.names(in: history))
    }
    plan = Replay(policy: policy, asOf: asOf).plan(of: facts)
    var held = Array(repeating: false, count: facts.images.entries.count)
    for revision in plan.revisions where !revision.check.isDropped {
      if let image = facts.images.index(of: revision.image) { held[image] = true }
    }
    imageChecks = ImageJudge(policy: policy, ages: ages).applicable(to: facts.images, held: held)
    revisionChecks = checks
    indexes = Self.indexes(in: facts)
    self.run = run
    self.unjudged = unjudged
  }

  private static func indexes(in facts: ClusterFacts) -> [DigestID: [String]] {
    var indexes: [DigestID: Set<String>] = [:]
    for (place, entry) in facts.images.entries.enumerated() {
      for listed in facts.images.manifests(of: place) {
        indexes[listed, default: []].insert(facts.digests.text(of: entry.digest))
      }
    }
    return indexes.mapValues { $0.sorted() }
  }

  /// The revisions that are wanted, in order of namespace, image stream, tag and number.
  func revisions(
    where isWanted: (_ stream: StreamName, _ tag: String, _ image: String) -> Bool
  ) -> [ExplanationRevision] {
    var found: [ExplanationRevision] = []
    for (revision, applicable) in zip(plan.revisions, revisionChecks) {
      let stream = plan.streams[Int(revision.stream)]
      let name = StreamName(namespace: stream.namespace, imageStream: stream.imageStream)
      let tag = revision.tag
      let image = plan.facts.digests.text(of: revision.image)
      guard isWanted(name, tag, image) else { continue }
      found.append(explain(revision, name, tag, image, applicable))
    }
    for (row, gap) in unjudged {
      let name = StreamName(namespace: row.namespace, imageStream: row.imageStream)
      if isWanted(name, row.tag, row.image) { found.append(explain(row, gap)) }
    }
    return found.sorted { left, right in
      (left.namespace, left.imageStream, left.tag, left.number)
        < (right.namespace, right.imageStream, right.tag, right.number)
    }
  }

  /// What becomes of an image; nil where its object was not read.
  func image(_ digest: String) -> ExplanationImage? {
    guard let id = plan.facts.digests.existingID(of: digest),
      let index = plan.facts.images.index(of: id)
    else { return nil }
    let wording = TrailWording(plan)
    let trail = wording.checks(ofImage: index, applicable: imageChecks[index])
    let entry = plan.facts.images.entries[index]
    return ExplanationImage(
      image: digest, createdAt: entry.createdAt, isManaged: entry.isManaged,
      verdict: stopped(plan.verdict(forImage: index)),
      checks: stopped(trail), indexes: indexes(listing: digest))
  }

  /// Whether the object of an image was read.
  func isThere(_ digest: String) -> Bool {
    plan.facts.digests.existingID(of: digest).flatMap { plan.facts.images.index(of: $0) } != nil
  }

  /// Images that list an image, in order.
  func indexes(listing digest: String) -> [String] {
    plan.facts.digests.existingID(of: digest).flatMap { indexes[$0] } ?? []
  }

  private func explain(
    _ revision: PrunePlan.JudgedRevision, _ stream: StreamName, _ tag: String, _ image: String,
    _ applicable: Set<RevisionCheck>
  ) -> ExplanationRevision {
    let trail = TrailWording(plan).checks(of: revision, applicable: applicable)
    return ExplanationRevision(
      namespace: stream.namespace, imageStream: stream.imageStream, tag: tag,
      number: Int(revision.number), image: image, createdAt: revision.createdAt,
      verdict: stopped(plan.verdict(for: revision)), checks: stopped(trail))
  }

  private func explain(_ row: HeldImageRow, _ gap: Gap) -> ExplanationRevision {
    let check =
      switch gap {
      case .otherNamespace:
        ExplanationCheck(
          name: gap.check, state: .decides, applies: true, effect: .keep,
          fact: "only image streams of namespace \(plan.policy.namespace ?? "") are looked at")
      case .unreadStream:
        ExplanationCheck(
          name: gap.check, state: .decides, applies: true, effect: .unknown,
          fact: "its tag was read, but not the image stream")
      }
    let verdict = Verdict(
      state: check.effect, check: check.name, fact: check.fact, referrers: [])
    return ExplanationRevision(
      namespace: row.namespace, imageStream: row.imageStream, tag: row.tag, number: row.revision,
      image: row.image, createdAt: row.createdAt, verdict: stopped(verdict),
      checks: stopped([check]))
  }

  // MARK: A run that removes nothing

  private func stopped(_ verdict: Verdict) -> Verdict {
    guard let stop = run.stop else { return verdict }
    return Verdict(state: .keep, check: stop.name, fact: stop.fact, referrers: [])
  }

  private func stopped(_ trail: [ExplanationCheck]) -> [ExplanationCheck] {
    guard let stop = run.stop else { return trail }
    return [stop] + trail.map(\.behindAnother)
  }
}
