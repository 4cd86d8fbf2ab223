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
    var (dropped, kept) = (0, 0)
    var changed = 0
    var bytes: (dropped: Int64, kept: Int64) = (0, 0)
    for history in plan.facts.histories where !plan.checks.isEmpty {
      let before = dropped
      let drops = plan.drops(in: history)
      for place in history.tags.lazy.filter({ !$0.isRetired }).flatMap(\.revisions) {
        if drops[place] {
          dropped += 1
          bytes.dropped += history.revisions[place].storedBytes
        } else {
          kept += 1
          bytes.kept += history.revisions[place].storedBytes
        }
      }
      if dropped > before { changed += 1 }
    }
    historyBytes = bytes.dropped
    keptHistoryBytes = bytes.kept
    tagEvents = dropped
    imageStreams = changed
    images = plan.removedImages.count
    layerLinks = plan.layerLinks.count
    manifestLinks = plan.manifestLinks.count
    blobs = plan.blobs.count
    keptTagEvents = kept
    keptImages = plan.facts.images.entries.count - plan.removedImages.count
    hazards = plan.hazards.count
    retirements = plan.retirements.count
    reclaimableBytes = plan.removedImages.reduce(0) { $0 + $1.reclaimableBytes }
    storedBytes = plan.removedImages.reduce(0) {
      $0 + plan.facts.images.entries[$1.index].storedBytes
    }
  }
}
