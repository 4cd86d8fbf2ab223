import Plan

/// What a plan removes, and what a retirement and the prune behind it do, asked by name.
struct PlannedRemovals {
  /// What one image stream loses.
  struct Losses {
    fileprivate var revisions: [String: Set<Int>] = [:]
    fileprivate var tags: Set<String> = []

    /// Whether the reference drops a revision.
    func drops(_ tag: String, _ revision: Int) -> Bool {
      revisions.isEmpty ? false : revisions[tag]?.contains(revision) ?? false
    }

    /// Whether a tag is retired.
    func retires(_ tag: String) -> Bool { tags.isEmpty ? false : tags.contains(tag) }
  }

  private struct StreamKey: Hashable {
    let namespace: String
    let imageStream: String
  }

  private var streams: [StreamKey: Losses] = [:]
  /// Digests of the images that the reference deletes.
  let images: [String]
  /// Digests of the images that it deletes once tags are retired.
  let imagesAfterRetirement: [String]

  init(_ plan: PrunePlan) {
    images = Self.images(of: plan)
    imagesAfterRetirement = plan.retirementPlan.map { Self.images(of: $0.after) } ?? []
    for revision in plan.revisions where revision.check.isDropped {
      let stream = plan.streams[Int(revision.stream)]
      let key = StreamKey(namespace: stream.namespace, imageStream: stream.imageStream)
      streams[key, default: Losses()].revisions[plan.tags[Int(revision.tag)], default: []]
        .insert(Int(revision.number))
    }
    for retirement in plan.retirements {
      let key = StreamKey(namespace: retirement.namespace, imageStream: retirement.imageStream)
      streams[key, default: Losses()].tags.insert(retirement.tag)
    }
  }

  func losses(of namespace: String, _ imageStream: String) -> Losses {
    streams[StreamKey(namespace: namespace, imageStream: imageStream)] ?? Losses()
  }

  private static func images(of plan: PrunePlan) -> [String] {
    let facts = plan.facts
    return plan.removedImages.map { facts.digests.text(of: facts.images.entries[$0.index].digest) }
  }
}
