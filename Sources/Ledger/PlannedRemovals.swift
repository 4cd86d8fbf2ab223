package import Plan

/// What a plan removes, and what a retirement and the prune behind it do beyond that, by the numbers
/// of the plan's facts.
package struct PlannedRemovals {
  private let plan: PrunePlan
  /// The histories without the tags that are retired.
  private let rest: HistoryTable?
  private let bareTags: Set<StreamTagName>
  /// Whether the reference deletes each image, by index in the catalog.
  private let isPruned: [Bool]
  /// The same, once tags are retired.
  private let isFreed: [Bool]

  package init(_ plan: PrunePlan) {
    let count = plan.facts.images.entries.count
    self.plan = plan
    rest = plan.retirementPlan?.after.facts.histories
    bareTags = Set(plan.retirementPlan?.bareTags ?? [])
    isPruned = Self.flags(plan.removedImages, count: count)
    isFreed = Self.flags(plan.retirementPlan?.after.removedImages ?? [], count: count)
  }

  /// Whether the reference drops each of an image stream's revisions.
  func drops(in history: NumberedHistory) -> [Bool] { plan.drops(in: history) }

  /// Whether a tag is retired that has a history.
  func retires(tag: Int) -> Bool { rest?.isRetired(tag) ?? false }

  /// Whether a tag is retired that has none.
  func retires(bareTag tag: String, of namespace: String, _ imageStream: String) -> Bool {
    guard !bareTags.isEmpty else { return false }
    return bareTags.contains(
      StreamTagName(namespace: namespace, imageStream: imageStream, tag: tag))
  }

  /// Whether the reference deletes an image.
  func prunes(image: Int) -> Bool { isPruned.isEmpty ? false : isPruned[image] }

  /// Whether the prune behind the retirement deletes an image that the reference leaves.
  func frees(image: Int) -> Bool { !isFreed.isEmpty && isFreed[image] && !prunes(image: image) }

  private static func flags(_ images: [PrunePlan.RemovedImage], count: Int) -> [Bool] {
    var flags = Array(repeating: false, count: images.isEmpty ? 0 : count)
    for image in images { flags[image.index] = true }
    return flags
  }
}
