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
  package typealias StreamName = HistoryTable.Stream

  /// One revision and the check that decided over it.
  package struct JudgedRevision: Sendable {
    /// The index in ``PrunePlan/streams``.
    package let stream: UInt32
    package let tag: String
    /// Of the tag, among all.
    let tagNumber: UInt32
    /// From 1, the current one.
    package let number: UInt32
    package let image: DigestID
    package let createdAt: Timestamp?
    package let check: RevisionCheck
  }

  /// A link that is deleted from a repository.
  package struct Link: BitwiseCopyable, Sendable {
    /// The index in ``PrunePlan/streams``.
    package let stream: UInt32
    package let blob: BlobName
  }

  /// An image that is deleted.
  package struct RemovedImage: Sendable {
    /// The index in the catalog.
    package let index: Int
    /// What its removal gives back in the registry, after those before it.
    package internal(set) var reclaimableBytes: Int64
  }

  package let asOf: Timestamp
  package let policy: PrunePolicy
  package internal(set) var facts: ClusterFacts
  /// Nil where the reference would run.
  package internal(set) var refusal: Refusal?
  /// What the reference would report and go on.
  package internal(set) var errors: [String] = []
  /// One for each revision.
  var checks: FileList<RevisionCheck>
  var tally = RevisionTally()
  /// In order of repository and digest.
  package private(set) var layerLinks: FileList<Link>
  /// In order of repository and digest.
  package private(set) var manifestLinks: FileList<Link>
  /// In the order of the catalog.
  package internal(set) var imageChecks: [ImageCheck] = []
  /// In order of digest.
  package internal(set) var removedImages: [RemovedImage] = []
  /// In order of digest.
  package internal(set) var blobs: FileList<BlobName>
  /// In order of image.
  package internal(set) var hazards: [Hazard] = []
  /// In order of wave, namespace, image stream and tag; empty where no policy asks for any.
  package internal(set) var retirements: RetirementList
  /// What a retirement policy comes to, at most one; in an array, since it holds a plan in its turn.
  private var retirementPlans: [RetirementPlan] = []
  /// What stays whatever time passes, in the order of causes.
  package internal(set) var keptForever: [KeptForever] = []
  /// What other flags would come to, in order of revisions and age; empty where nobody asked.
  package internal(set) var whatIf: [WhatIfCell] = []
  /// What is known of tags beside their histories; nil where no verdicts on them are asked for.
  package internal(set) var tagRoster: TagRoster?

  init(asOf: Timestamp, policy: PrunePolicy, facts: ClusterFacts) {
    self.asOf = asOf
    self.policy = policy
    self.facts = facts
    checks = FileList(in: facts.scratch)
    retirements = RetirementList(in: facts.scratch)
    layerLinks = FileList(in: facts.scratch)
    manifestLinks = FileList(in: facts.scratch)
    blobs = FileList(in: facts.scratch)
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

  /// What a retirement policy comes to; nil where none was asked for.
  package internal(set) var retirementPlan: RetirementPlan? {
    get { retirementPlans.first }
    set { retirementPlans = newValue.map { [$0] } ?? [] }
  }

  /// All that were judged, in order of namespace and name.
  package var streams: StreamList { facts.histories.streams }

  /// In order of namespace, image stream, tag and revision; kept and dropped.
  package var revisions: JudgedRevisions { JudgedRevisions(facts.histories, checks: checks) }

  /// Whether each of an image stream's revisions goes, retired or not; nothing does where nothing was
  /// judged.
  package func drops(in history: NumberedHistory) -> [Bool] {
    guard !checks.isEmpty else { return history.revisions.map { _ in false } }
    return checks[history.range].map(\.isDropped)
  }

  /// The images of the catalog in order of digest, by index.
  package var imagesByDigest: [Int] { byDigest(Array(facts.images.entries.indices)) }

  /// The images that are deleted in order of digest, by index.
  var deletedByDigest: [Int] { byDigest(imageChecks.indices.filter { imageChecks[$0].isDeleted }) }

  private func byDigest(_ indices: [Int]) -> [Int] {
    indices.sorted(by: facts.isOrdered)
  }

  /// Adds the links that an image stream loses, in order of digest; streams come in order.
  mutating func appendLinks(stream: Int, manifests: [BlobName], layers: [BlobName]) {
    let stream = UInt32(stream)
    manifestLinks.append(contentsOf: manifests.lazy.map { Link(stream: stream, blob: $0) })
    layerLinks.append(contentsOf: layers.lazy.map { Link(stream: stream, blob: $0) })
  }
}
