package import Model

/// Judges one image stream after the other, and the images when all were.
package struct PlanBuilder: Sendable {
  private let asOf: Timestamp
  private let policy: PrunePolicy
  private let revisionJudge: RevisionJudge
  private let imageJudge: ImageJudge
  /// Counts the images and blobs of the image stream at hand.
  private var manifestLedger: BlobLedger
  private var layerLedger: BlobLedger
  private var held: [Bool]
  private var plan: PrunePlan

  /// Begins with everything that is known but the histories.
  package init(facts: ClusterFacts, policy: PrunePolicy, asOf: Timestamp) {
    let ages = AgeRule(policy, asOf: asOf)
    self.asOf = asOf
    self.policy = policy
    revisionJudge = RevisionJudge(policy: policy, ages: ages, sizeLimits: facts.sizeLimits)
    imageJudge = ImageJudge(policy: policy, ages: ages)
    manifestLedger = BlobLedger(capacity: facts.digests.count)
    layerLedger = BlobLedger(capacity: facts.digests.count)
    held = Array(repeating: false, count: facts.images.entries.count)
    plan = PrunePlan(asOf: asOf, policy: policy, facts: facts)
  }

  /// The number of a digest of a history to come.
  package mutating func id(ofImage bytes: UnsafeBufferPointer<UInt8>) -> DigestID {
    plan.facts.digests.id(of: bytes)
  }

  /// Judges an image stream; they come in order of namespace and name.
  package mutating func judge(_ history: StreamHistory) {
    let names = plan.facts.references.names(in: history.namespace, history.imageStream)
    let checks = revisionJudge.checks(for: history, images: plan.facts.images, names: names)
    plan.append(history, checks: checks)
    for (revision, check) in zip(history.revisions, checks) where !check.isDropped {
      if let image = plan.facts.images.index(of: revision.image) { held[image] = true }
    }
    if policy.pruneRegistry, checks.contains(.unused) { unlink(history, checks: checks) }
  }

  /// Judges the images, and hands out the plan.
  package consuming func finish() -> PrunePlan {
    plan.imageChecks = imageJudge.checks(for: plan.facts.images, held: held)
    if policy.namespace == nil { plan.errors = metadataErrors }
    removeImages()
    return plan
  }

  /// Finds the links that nothing in the image stream needs any more.
  private mutating func unlink(_ history: StreamHistory, checks: [RevisionCheck]) {
    let images = plan.facts.images
    manifestLedger.clear()
    layerLedger.clear()
    for revision in history.revisions {
      guard let image = images.index(of: revision.image) else { continue }
      manifestLedger.add(revision.image)
      for blob in images.blobs(of: image) { layerLedger.add(blob) }
    }
    var manifests: [DigestID] = []
    var layers: [DigestID] = []
    for (revision, check) in zip(history.revisions, checks) where check == .unused {
      guard let image = images.index(of: revision.image) else { continue }
      if manifestLedger.remove(revision.image) { manifests.append(revision.image) }
      for blob in images.blobs(of: image) where layerLedger.remove(blob) { layers.append(blob) }
    }
    plan.appendLinks(manifests: manifests, layers: layers)
  }

  private mutating func removeImages() {
    let images = plan.facts.images
    var ledger = BlobLedger(capacity: plan.facts.digests.count)
    for index in images.entries.indices {
      ledger.add(images.entries[index].digest)
      for blob in images.blobs(of: index) { ledger.add(blob) }
    }
    let removed = plan.imagesByDigest.filter { plan.imageChecks[$0].isDeleted }
    var blobs: [DigestID] = []
    for index in removed {
      var freed: Int64 = 0
      let own = [images.entries[index].digest] + images.blobs(of: index)
      for blob in own where ledger.remove(blob) && policy.pruneRegistry {
        blobs.append(blob)
        freed += plan.facts.size(of: blob)
      }
      plan.removedImages.append(PrunePlan.RemovedImage(index: index, reclaimableBytes: freed))
    }
    plan.setBlobs(blobs)
  }

  private var metadataErrors: [String] {
    plan.facts.images.entries.filter(\.lacksMetadata).map { plan.facts.digests.text(of: $0.digest) }
      .sorted().map { "image \($0): failed to read metadata for image \($0)" }
  }
}
