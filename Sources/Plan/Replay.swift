package import Model

/// Judges the histories of a cluster, one image stream after the other, and then its images.
package struct Replay: Sendable {
  private let asOf: Timestamp
  private let policy: PrunePolicy
  private let ages: AgeRule
  /// Whether the links and blobs that go are named, and not only the images.
  private let namesBlobs: Bool

  /// By other ages than the policy's where they are given, and without naming links and blobs, which
  /// takes time and memory, where only figures are wanted.
  package init(
    policy: PrunePolicy, asOf: Timestamp, ages: AgeRule? = nil, namesBlobs: Bool = true
  ) {
    self.asOf = asOf
    self.policy = policy
    self.ages = ages ?? AgeRule(policy, asOf: asOf)
    self.namesBlobs = namesBlobs
  }

  /// What the reference would do with the cluster.
  package func plan(of facts: ClusterFacts) -> PrunePlan {
    var plan = judged(facts)
    removeImages(from: &plan)
    return plan
  }

  /// The same, as far as what is judged: without the images and blobs that go.
  func judged(_ facts: ClusterFacts) -> PrunePlan {
    var plan = PrunePlan(asOf: asOf, policy: policy, facts: facts)
    let links = LinkFinder(facts)
    var held = Array(repeating: false, count: facts.images.entries.count)
    let judge = RevisionJudge(policy: policy, ages: ages, sizeLimits: facts.sizeLimits)
    for all in facts.histories {
      let history = all.counting
      let names = facts.references.names(in: all)
      let checks = judge.checks(for: history, images: facts.images, names: names)
      append(checks, of: all, to: &plan)
      plan.tally.add(history, checks: checks)
      for (revision, check) in zip(history.revisions, checks) where !check.isDropped {
        if let image = facts.images.index(of: revision.image) { held[image] = true }
      }
      guard policy.pruneRegistry, namesBlobs, checks.contains(.unused) else { continue }
      let lost = links.lost(by: history, checks: checks)
      plan.appendLinks(stream: all.stream, manifests: lost.manifests, layers: lost.layers)
    }
    plan.imageChecks = ImageJudge(policy: policy, ages: ages).checks(for: facts.images, held: held)
    if policy.namespace == nil { plan.errors = metadataErrors(facts) }
    return plan
  }

  /// Lays checks out by the numbers of their revisions; nothing reads what stands for retired tags.
  private func append(
    _ checks: [RevisionCheck], of history: NumberedHistory, to plan: inout PrunePlan
  ) {
    var rest = checks[...]
    for tag in history.tags {
      let count = tag.revisions.count
      guard !tag.isRetired else {
        plan.checks.append(contentsOf: repeatElement(.unused, count: count))
        continue
      }
      plan.checks.append(contentsOf: rest.prefix(count))
      rest = rest.dropFirst(count)
    }
  }

  /// A blob goes with the last image that has it, in the order in which images go.
  private func removeImages(from plan: inout PrunePlan) {
    var removed = plan.deletedByDigest.map {
      PrunePlan.RemovedImage(index: $0, reclaimableBytes: 0)
    }
    defer { plan.removedImages = removed }
    guard !removed.isEmpty, policy.pruneRegistry else { return }
    let facts = plan.facts
    var blobs = FileList<BlobName>(in: facts.scratch)
    facts.blobs.visit { blob, images in
      guard images.allSatisfy({ plan.imageChecks[$0].isDeleted }) else { return }
      if namesBlobs { blobs.append(blob.name) }
      guard blob.sizeBytes > 0, let last = images.max(by: facts.isOrdered) else { return }
      let place = removed.firstPlace { !facts.isOrdered($0.index, before: last) }
      removed[place].reclaimableBytes += blob.sizeBytes
    }
    plan.blobs = blobs
  }

  private func metadataErrors(_ facts: ClusterFacts) -> [String] {
    facts.images.entries.filter(\.lacksMetadata).map { facts.digests.text(of: $0.digest) }
      .sorted().map { "image \($0): failed to read metadata for image \($0)" }
  }
}
