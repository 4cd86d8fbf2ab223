import Model

/// Finds what stays whatever time passes, and what holds it.
///
/// The cluster is judged once more at the end of time, when nothing is young. What stays then and is
/// not held by a moving tag alone stays for ever: the history of a tag that still moves will push it
/// out. A tag is at rest that has not changed for 90 days.
struct KeptForeverFinder {
  /// For how long a tag at rest has not changed.
  static let restDays: Int64 = 90

  private let plan: PrunePlan
  private let images: ImageCatalog
  /// By index in the catalog.
  private var causes: [KeptForever.Cause?]

  init(_ plan: PrunePlan) {
    self.plan = plan
    images = plan.facts.images
    causes = Array(repeating: nil, count: plan.facts.images.entries.count)
  }

  /// In the order of causes; none without an image.
  consuming func kept() -> [KeptForever] {
    let ages = AgeRule(
      threshold: plan.policy.keepYoungerThan == nil ? nil : Timestamp(seconds: .max))
    let end = Replay(policy: plan.policy, asOf: plan.asOf, ages: ages, namesBlobs: false)
      .judged(plan.facts)
    markRevisions(end)
    markImages(end)
    return weigh()
  }

  private mutating func markRevisions(_ end: PrunePlan) {
    let rested = plan.asOf.seconds - Self.restDays * 86_400
    for (history, checks) in end.revisions.byStream {
      for tag in history.tags {
        let current = tag.revisions.lowerBound
        let isResting =
          history.revisions[current].createdAt.map { $0.seconds <= rested } ?? true
        for place in tag.revisions {
          guard let image = images.index(of: history.revisions[place].image),
            let cause = cause(
              checks[place], isCurrent: place == current, isResting: isResting)
          else { continue }
          if rank(cause) > causes[image].map(rank) ?? -1 { causes[image] = cause }
        }
      }
    }
  }

  /// Nil where the revision goes, or may be pushed out.
  private func cause(
    _ check: RevisionCheck, isCurrent: Bool, isResting: Bool
  ) -> KeptForever.Cause? {
    switch check {
    case .imageAbsent, .unused: nil
    case .tagInUse: isResting ? .tagInUse : nil
    case .digestInUse: .digestInUse
    case .withinRevisions: isResting ? (isCurrent ? .currentRevision : .olderRevision) : nil
    case .withinSizeLimit: .withinSizeLimit
    case .streamWithoutMetadata: .metadataMissing
    case .streamYoung, .revisionYoung: .alwaysYoung
    }
  }

  /// Of two causes the one that would have to go last: being used outlasts a place in a history.
  private func rank(_ cause: KeptForever.Cause) -> Int {
    switch cause {
    case .olderRevision: 0
    case .currentRevision: 1
    case .withinSizeLimit: 2
    case .digestInUse: 3
    case .tagInUse: 4
    default: 5
    }
  }

  private mutating func markImages(_ end: PrunePlan) {
    var waiting = images.entries.indices.filter {
      causes[$0] != nil && !images.manifests(of: $0).isEmpty
    }
    while let index = waiting.popLast() {
      for listed in images.manifests(of: index).compactMap({ images.index(of: $0) })
      where causes[listed] == nil {
        causes[listed] = .listedByIndex
        waiting.append(listed)
      }
    }
    for (index, check) in end.imageChecks.enumerated() where causes[index] == nil {
      switch check {
      case .notManaged: causes[index] = .notManaged
      case .stageFailed: causes[index] = .metadataMissing
      case .namespaceOnly: causes[index] = .namespaceOnly
      case .young: causes[index] = .alwaysYoung
      case .held, .listedByIndex, .listedByInnerIndex, .unreferenced: break
      }
    }
  }

  // MARK: Weight

  /// Each blob is had by images that stay for some causes, and perhaps by others.
  private func weigh() -> [KeptForever] {
    typealias Bytes = (all: Int64, own: Int64)
    var bytes: [KeptForever.Cause: Bytes] = [:]
    plan.facts.blobs.visit { blob, images in
      for cause in KeptForever.Cause.allCases where images.contains(where: { causes[$0] == cause })
      {
        bytes[cause, default: (0, 0)].all += blob.sizeBytes
        if images.allSatisfy({ causes[$0] == cause }) {
          bytes[cause, default: (0, 0)].own += blob.sizeBytes
        }
      }
    }
    return KeptForever.Cause.allCases.compactMap { cause in
      let group = images.entries.indices.lazy.filter { causes[$0] == cause }
      guard group.first != nil else { return nil }
      let weight = bytes[cause] ?? (0, 0)
      return KeptForever(
        cause: cause, images: group.count, registryBytes: weight.all,
        ownRegistryBytes: weight.own,
        storedBytes: group.reduce(0) { $0 + images.entries[$1].storedBytes })
    }
  }
}
