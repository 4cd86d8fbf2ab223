import Plan
import TestSupport

/// A cluster as a plan leaves it, told by other means than the plan's.
struct ClusterState {
  private let before: RandomCluster
  private let plan: PrunePlan
  /// Without the retired tags, the items that are dropped, and the images that go.
  private(set) var rest: RandomCluster
  private let blobs: Set<Int>
  private let retired: Set<String>

  init(_ cluster: RandomCluster, after plan: PrunePlan) {
    before = cluster
    self.plan = plan
    let final = plan.retirementPlan?.after ?? plan
    retired = Set(plan.retirements.map(\.text))
    blobs = Set(final.blobs.map { final.number($0) })
    rest = cluster
    let removed = Set(final.removed)
    rest.images.removeAll { removed.contains($0.number) }
    var dropped: Set<String> = []
    for revision in final.revisions where revision.check.isDropped {
      let stream = final.streams[Int(revision.stream)]
      dropped.insert("\(stream.text):\(revision.tag) \(revision.number)")
    }
    for stream in rest.streams.indices {
      let name = rest.streams[stream].text
      rest.streams[stream].tags.removeAll { retired.contains("\(name):\($0.name)") }
      for tag in rest.streams[stream].tags.indices {
        let text = "\(name):\(rest.streams[stream].tags[tag].name)"
        rest.streams[stream].tags[tag].items = rest.streams[stream].tags[tag].items.enumerated()
          .filter { !dropped.contains("\(text) \($0.offset + 1)") }.map(\.element)
      }
    }
  }

  /// Images that stay and lose a blob, and indexes in a history that lose what they list.
  var brokenImages: [String] {
    let held = Set(rest.streams.flatMap { $0.tags.flatMap { $0.items.map(\.image) } })
    let left = Set(rest.images.map(\.number))
    let known = Set(before.images.map(\.number))
    return rest.images.flatMap { image in
      // Its manifest, config and layers.
      let own = [image.number] + (image.listed.isEmpty ? [2000 + image.number] : []) + image.layers
      let listed = held.contains(image.number) ? image.listed.filter(known.contains) : []
      return own.filter(blobs.contains).map { "image \(image.number) loses blob \($0)" }
        + listed.filter { !left.contains($0) }.map { "index \(image.number) loses \($0)" }
    }
  }

  /// Users of something that the reference by itself would leave, and that is gone now.
  var brokenUses: [String] {
    let gone = Set(before.images.map(\.number)).subtracting(rest.images.map(\.number))
    let byReference = Set(plan.removed)
    return targets.compactMap { target in
      guard case .image(let image) = target, gone.contains(image), !byReference.contains(image)
      else { return nil }
      return "image \(image) is used and goes"
    }
  }

  /// Retired tags that somebody names, or that hold an image somebody names, or its relatives.
  var retiredUses: [String] {
    let named = Set(before.users.map(\.target))
    let listed = Dictionary(uniqueKeysWithValues: before.images.map { ($0.number, $0.listed) })
    return before.streams.flatMap { stream in
      stream.tags.filter { retired.contains("\(stream.text):\($0.name)") }.flatMap { tag in
        let held = Set(tag.items.map(\.image))
        let children = held.flatMap { listed[$0] ?? [] }
        let parents = before.images.filter { !held.isDisjoint(with: $0.listed) }.map(\.number)
        let images = held.union(children).union(parents)
        let isMoving = ["latest", "stable"].contains(tag.name)
        let isNamed =
          named.contains(.tag(stream: stream.text, tag.name))
          || specTargets.contains(.tag(stream: stream.text, tag.name))
        return (isMoving || isNamed || stream.minutesAgo < 60 ? ["\(tag.name) is kept"] : [])
          + images.filter { named.contains(.image($0)) }.map { "\(tag.name) holds used \($0)" }
      }
    }
  }

  /// What users and the spec tags that stay name.
  private var targets: Set<RandomCluster.Target> {
    let pins = rest.streams.flatMap { $0.tags.compactMap { $0.spec?.target } }
    return Set(before.users.map(\.target) + pins)
  }

  /// What spec tags name, but for those that name themselves.
  private var specTargets: Set<RandomCluster.Target> {
    Set(
      before.streams.flatMap { stream in
        stream.tags.compactMap { tag in
          tag.spec?.target == .tag(stream: stream.text, tag.name) ? nil : tag.spec?.target
        }
      })
  }
}
