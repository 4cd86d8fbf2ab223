import Plan
import TestSupport
import Testing

@Suite struct ReplayDifferenceTests {
  private static let history = [1, 2, 3, 4, 5]

  private func plan(images: ClosedRange<Int> = 1...9, _ tags: [(String, [Int])]) -> PrunePlan {
    var cluster = FakeCluster(images: images)
    for (tag, images) in tags { cluster.add(tag: tag, images: images) }
    if tags.isEmpty { cluster.add(tag: "empty", images: []) }
    return cluster.plan()
  }

  private func numbers(_ images: [PrunePlan.RemovedImage], of plan: PrunePlan) -> [Int] {
    images.map { plan.number(plan.facts.images.entries[$0.index].digest) }
  }

  @Test func `a plan is no other than itself`() {
    let plan = plan([("a", Self.history), ("b", [6])])
    let difference = ReplayDifference(from: plan, to: plan)
    #expect(difference.added.images.isEmpty && difference.gone.images.isEmpty)
    #expect(difference.added.blobs.isEmpty && difference.gone.blobs.isEmpty)
    #expect(difference.added.revisions.isEmpty && difference.gone.revisions.isEmpty)
    #expect(difference.changedImages.isEmpty)
  }

  @Test func `what a retired tag held is added, and its items are gone`() {
    let first = plan([("a", Self.history), ("b", [6])])
    let second = plan([("b", [6])])
    let difference = ReplayDifference(from: first, to: second)
    #expect(numbers(difference.added.images, of: second) == [1, 2, 3])
    #expect(difference.added.blobs.map { second.number($0) } == [1, 2, 3, 101, 102, 103])
    #expect(difference.gone.revisions.map(\.number) == [4, 5])
    #expect(difference.gone.images.isEmpty && difference.gone.blobs.isEmpty)
    #expect(difference.added.revisions.isEmpty)
  }

  @Test func `an item that goes in both is in neither list`() {
    let first = plan([("a", [1]), ("b", [6, 7, 8, 9])])
    let second = plan([("b", [6, 7, 8, 9])])
    #expect(second.revisions.filter(\.check.isDropped).map(\.number) == [4])
    let difference = ReplayDifference(from: first, to: second)
    #expect(difference.added.revisions.isEmpty && difference.gone.revisions.isEmpty)
    #expect(numbers(difference.added.images, of: second) == [1])
  }

  @Test func `an item that only the retired tag's image kept is added`() {
    func plan(_ tags: [(String, [Int])]) -> PrunePlan {
      var cluster = FakeCluster(images: 2...9)
      cluster.add(image: 1, hasMetadata: false)
      for (tag, images) in tags { cluster.add(tag: tag, images: images) }
      return cluster.plan()
    }
    let first = plan([("a", [1]), ("b", [6, 7, 8, 9])])
    let second = plan([("b", [6, 7, 8, 9])])
    #expect(first.revisions.allSatisfy { !$0.check.isDropped })
    let added = ReplayDifference(from: first, to: second).added
    #expect(added.revisions.map(\.number) == [4])
    #expect(added.revisions.map(\.tag) == ["b"])
  }

  @Test func `an image that goes in both gives back a shared layer only once nobody has it`() {
    let first = plan(images: 1...3, [("a", [1]), ("b", [2])])
    let second = plan(images: 1...3, [])
    let difference = ReplayDifference(from: first, to: second)
    #expect(numbers(difference.added.images, of: second) == [1, 2])
    #expect(numbers(difference.changedImages, of: second) == [3])
    #expect(difference.changedImages.map(\.reclaimableBytes) == [20])
  }

  @Test func `the second plan is the first with the difference`() {
    let first = plan([("a", Self.history), ("b", [6, 1, 2, 7])])
    let second = plan([("b", [6, 1, 2, 7])])
    let difference = ReplayDifference(from: first, to: second)
    #expect(Removals.applying(difference, from: first, to: second) == Removals(second))
    #expect(Removals(first) != Removals(second))
  }
}
