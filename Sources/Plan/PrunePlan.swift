package import Model

/// What the reference pruner would do with a cluster, and why.
///
/// Revisions and images are kept as small values with numbers for names; the accessors put names to
/// them, one at a time.
package struct PrunePlan: Sendable {
  /// How the reference would end.
  package enum Outcome: String, CaseIterable, Sendable {
    case pruned
    /// It removes nothing.
    case refused
    /// It prunes histories, but no image.
    case errors
    /// It removes nothing.
    case crashed
  }

  /// An image stream that was judged.
  package struct StreamName: Sendable {
    package let namespace: String
    package let imageStream: String
    package let createdAt: Timestamp?
  }

  /// One revision and the check that decided over it.
  package struct JudgedRevision: Sendable {
    /// The index in ``PrunePlan/streams``.
    package let stream: UInt32
    /// The index in ``PrunePlan/tags``.
    package let tag: UInt32
    /// From 1, the current one.
    package let number: UInt32
    package let image: DigestID
    package let createdAt: Timestamp?
    package let check: RevisionCheck
  }

  /// A link that is deleted from a repository.
  package struct Link: Sendable {
    /// The index in ``PrunePlan/streams``.
    package let stream: UInt32
    package let digest: DigestID
  }

  /// An image that is deleted.
  package struct RemovedImage: Sendable {
    /// The index in the catalog.
    package let index: Int
    /// What its removal gives back in the registry, after those before it.
    package let reclaimableBytes: Int64
  }

  package let asOf: Timestamp
  package let policy: PrunePolicy
  package internal(set) var facts: ClusterFacts
  /// Nil where the reference would run.
  package internal(set) var refusal: Refusal?
  /// What the reference would report and go on.
  package internal(set) var errors: [String] = []
  /// In order of namespace and name; all that were judged.
  package private(set) var streams: [StreamName] = []
  package private(set) var tags: [String] = []
  /// In order of namespace, image stream, tag and revision; kept and dropped.
  package private(set) var revisions: [JudgedRevision] = []
  /// In order of repository and digest.
  package private(set) var layerLinks: [Link] = []
  /// In order of repository and digest.
  package private(set) var manifestLinks: [Link] = []
  /// In the order of the catalog.
  package internal(set) var imageChecks: [ImageCheck] = []
  /// In order of digest.
  package internal(set) var removedImages: [RemovedImage] = []
  /// In order of digest.
  package private(set) var blobs: [DigestID] = []
  /// In order of image.
  package internal(set) var hazards: [Hazard] = []
  /// In order of wave, namespace, image stream and tag; empty where no policy asks for any.
  package internal(set) var retirements: [Retirement] = []

  init(asOf: Timestamp, policy: PrunePolicy, facts: ClusterFacts) {
    self.asOf = asOf
    self.policy = policy
    self.facts = facts
  }

  /// A plan of a run that removes nothing at all.
  package init(asOf: Timestamp, policy: PrunePolicy, refusal: Refusal) {
    self.init(asOf: asOf, policy: policy, facts: ClusterFacts())
    self.refusal = refusal
  }

  package var outcome: Outcome {
    if let refusal { return refusal.isCrash ? .crashed : .refused }
    return errors.isEmpty ? .pruned : .errors
  }

  /// What the removals rest on is complete, so that they are more than a guess.
  package var isEvidenceComplete: Bool { facts.missing.isEmpty }

  /// The images of the catalog in order of digest, by index.
  package var imagesByDigest: [Int] {
    let entries = facts.images.entries
    return entries.indices.sorted {
      facts.digests.isOrdered(entries[$0].digest, before: entries[$1].digest)
    }
  }

  mutating func append(_ history: StreamHistory, checks: [RevisionCheck]) {
    let stream = UInt32(streams.count)
    let firstTag = UInt32(tags.count)
    streams.append(
      StreamName(
        namespace: history.namespace, imageStream: history.imageStream,
        createdAt: history.createdAt))
    tags += history.tags
    for (revision, check) in zip(history.revisions, checks) {
      revisions.append(
        JudgedRevision(
          stream: stream, tag: firstTag + UInt32(revision.tag), number: UInt32(revision.number),
          image: revision.image, createdAt: revision.createdAt, check: check))
    }
  }

  /// Adds the links of the image stream that was appended last.
  mutating func appendLinks(manifests: [DigestID], layers: [DigestID]) {
    let stream = UInt32(streams.count - 1)
    manifestLinks += sorted(manifests).map { Link(stream: stream, digest: $0) }
    layerLinks += sorted(layers).map { Link(stream: stream, digest: $0) }
  }

  mutating func setBlobs(_ digests: [DigestID]) {
    blobs = sorted(digests)
  }

  private func sorted(_ ids: [DigestID]) -> [DigestID] {
    ids.sorted { facts.digests.isOrdered($0, before: $1) }
  }
}
