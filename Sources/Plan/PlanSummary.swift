/// The figures of a plan.
package struct PlanSummary: Hashable, Sendable {
  package let tagEvents: Int
  /// Image streams that lose revisions.
  package let imageStreams: Int
  package let images: Int
  package let layerLinks: Int
  package let manifestLinks: Int
  package let blobs: Int
  package let keptTagEvents: Int
  package let keptImages: Int
  package let hazards: Int
  package let retirements: Int
  /// What the registry gets back, in bytes; as far as sizes of layers are known.
  package let reclaimableBytes: Int64
  /// What etcd gets back of the images that go, in bytes.
  package let storedBytes: Int64
  /// What etcd gets back of the history items that go, in bytes.
  package let historyBytes: Int64
  /// What the history items that stay weigh in etcd, in bytes.
  package let keptHistoryBytes: Int64

  package init(_ plan: PrunePlan) {
    historyBytes = plan.tally.droppedBytes
    keptHistoryBytes = plan.tally.keptBytes
    tagEvents = plan.tally.dropped
    imageStreams = plan.tally.imageStreams
    images = plan.removedImages.count
    layerLinks = plan.layerLinks.count
    manifestLinks = plan.manifestLinks.count
    blobs = plan.blobs.count
    keptTagEvents = plan.tally.kept
    keptImages = plan.facts.images.entries.count - plan.removedImages.count
    hazards = plan.hazards.count
    retirements = plan.retirements.count
    reclaimableBytes = plan.removedImages.reduce(0) { $0 + $1.reclaimableBytes }
    storedBytes = plan.removedImages.reduce(0) {
      $0 + plan.facts.images.entries[$1.index].storedBytes
    }
  }
}
