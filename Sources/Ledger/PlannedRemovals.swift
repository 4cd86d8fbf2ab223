import Plan

/// What a plan removes, in a form that is asked by name.
struct PlannedRemovals {
  /// The revisions that an image stream loses.
  struct Revisions {
    fileprivate var numbers: [String: Set<Int>] = [:]

    func contains(_ tag: String, _ revision: Int) -> Bool {
      numbers.isEmpty ? false : numbers[tag]?.contains(revision) ?? false
    }
  }

  private struct StreamKey: Hashable {
    let namespace: String
    let imageStream: String
  }

  private var streams: [StreamKey: Revisions] = [:]
  /// Digests.
  let images: [String]

  init(_ plan: PrunePlan) {
    let digests = plan.facts.digests
    images = plan.removedImages.map { digests.text(of: plan.facts.images.entries[$0.index].digest) }
    for revision in plan.revisions where revision.check.isDropped {
      let stream = plan.streams[Int(revision.stream)]
      let key = StreamKey(namespace: stream.namespace, imageStream: stream.imageStream)
      streams[key, default: Revisions()].numbers[plan.tags[Int(revision.tag)], default: []]
        .insert(Int(revision.number))
    }
  }

  func revisions(of namespace: String, _ imageStream: String) -> Revisions {
    streams[StreamKey(namespace: namespace, imageStream: imageStream)] ?? Revisions()
  }
}
