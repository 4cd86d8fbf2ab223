import Plan

/// Everything that a plan removes, as texts, each once.
struct Removals: Equatable {
  private(set) var texts: Set<String> = []

  init(_ plan: PrunePlan) {
    note(plan.blobs, plan.removedImages, plan.layerLinks, plan.manifestLinks, of: plan)
    for revision in plan.revisions where revision.check.isDropped { note(revision, of: plan) }
  }

  private init(_ items: ReplayDifference.Items, of plan: PrunePlan) {
    note(items.blobs, items.images, items.layerLinks, items.manifestLinks, of: plan)
    for revision in items.revisions { note(revision, of: plan) }
  }

  /// What the second of two plans removes, told by the first and the difference; nil where what
  /// went is not in the first, or what came is.
  static func applying(
    _ difference: ReplayDifference, from first: PrunePlan, to second: PrunePlan
  ) -> Removals? {
    var result = Removals(first)
    let gone = Removals(difference.gone, of: first)
    let added = Removals(difference.added, of: second)
    guard gone.texts.isSubset(of: result.texts) else { return nil }
    result.texts.subtract(gone.texts)
    guard added.texts.isDisjoint(with: result.texts) else { return nil }
    result.texts.formUnion(added.texts)
    return result
  }

  private mutating func note(
    _ blobs: FileList<BlobName>, _ images: [PrunePlan.RemovedImage],
    _ layers: FileList<PrunePlan.Link>, _ manifests: FileList<PrunePlan.Link>, of plan: PrunePlan
  ) {
    let digests = plan.facts.digests
    for blob in blobs { note("blob \(digests.text(of: blob))") }
    for image in images {
      note("image \(digests.text(of: plan.facts.images.entries[image.index].digest))")
    }
    for (name, links) in [("layer", layers), ("manifest", manifests)] {
      for link in links {
        note("\(name) \(plan.streams[Int(link.stream)].text)@\(digests.text(of: link.blob))")
      }
    }
  }

  private mutating func note(_ revision: PrunePlan.JudgedRevision, of plan: PrunePlan) {
    let stream = plan.streams[Int(revision.stream)].text
    note("revision \(stream):\(revision.tag) \(revision.number)")
  }

  /// A text that comes twice is told apart, so that nothing is counted once that is listed twice.
  private mutating func note(_ text: String) {
    let isNew = texts.insert(text).inserted
    if !isNew { texts.insert(text + " again") }
  }
}
