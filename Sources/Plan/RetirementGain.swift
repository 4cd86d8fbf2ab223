/// What retirements and the prune behind them remove on top of the reference.
package struct RetirementGain: Hashable, Sendable {
  package let tags: Int
  /// Items of the retired tags, and those the prune drops then and would not have dropped before.
  package let tagEvents: Int
  package let images: Int
  package let blobs: Int
  /// Layers in the registry, each once.
  package let registryBytes: Int64
  /// Image objects in etcd.
  package let imageBytes: Int64
  /// History items in etcd.
  package let historyBytes: Int64
  /// Spec tags in etcd.
  package let specTagBytes: Int64

  /// All that etcd gets back.
  package var storedBytes: Int64 { imageBytes + historyBytes + specTagBytes }

  /// The difference between two plans, and the weight of the retired tags' spec tags.
  init(tags: Int, specTagBytes: Int64, before plan: PrunePlan, after: PrunePlan) {
    let (first, second) = (PlanSummary(plan), PlanSummary(after))
    self.tags = tags
    self.specTagBytes = specTagBytes
    tagEvents = first.keptTagEvents - second.keptTagEvents
    images = second.images - first.images
    blobs = second.blobs - first.blobs
    registryBytes = second.reclaimableBytes - first.reclaimableBytes
    imageBytes = second.storedBytes - first.storedBytes
    historyBytes = first.keptHistoryBytes - second.keptHistoryBytes
  }
}
