import Model
import Plan
import Testing

@Suite struct ReplayTests {
  @Test func `links go when no revision of the stream needs them`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1, 2, 2])
    let plan = cluster.plan(.with { $0.keepTagRevisions = 1 })
    #expect(plan.manifestLinks.map { plan.number($0.blob) } == [2])
    #expect(plan.layerLinks.map { plan.number($0.blob) } == [102])
  }

  @Test func `a link stays that another tag of the stream needs`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1, 2])
    cluster.add(tag: "b", images: [2])
    let plan = cluster.plan(.with { $0.keepTagRevisions = 1 })
    #expect(plan.manifestLinks.isEmpty)
    #expect(plan.layerLinks.isEmpty)
  }

  @Test func `absent images have no links to delete`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [20])
    #expect(cluster.plan().manifestLinks.isEmpty)
  }

  @Test func `a blob goes when no remaining image has it, and gives its bytes once`() {
    var cluster = FakeCluster(images: 1...3)
    cluster.add(tag: "a", images: [1])
    let shared = cluster.plan()
    #expect(shared.blobs.map { shared.number($0) } == [2, 3, 102, 103])
    #expect(shared.removedImages.map(\.reclaimableBytes) == [10, 10])
    let alone = FakeCluster(images: 1...2).plan()
    #expect(alone.blobs.map { alone.number($0) } == [1, 2, 100, 101, 102])
    #expect(alone.removedImages.map(\.reclaimableBytes) == [10, 20])
  }

  @Test func `without the registry nothing is deleted in it`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1, 2])
    let plan = cluster.plan(
      .with {
        $0.keepTagRevisions = 1
        $0.pruneRegistry = false
      })
    #expect(plan.manifestLinks.isEmpty && plan.layerLinks.isEmpty && plan.blobs.isEmpty)
    #expect(plan.removed.contains(2))
  }

  @Test func `what rests on missing evidence is unknown`() {
    var cluster = FakeCluster(images: 1...1)
    #expect(cluster.plan().verdict(forImage: 0).state == .prune)
    cluster.facts.missing = MissingKind.all(in: [], for: .with())
    #expect(cluster.plan().verdict(forImage: 0).state == .unknown)
  }

  @Test func `a verdict names who protects`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1])
    cluster.use(tag: "a")
    let plan = cluster.plan()
    let verdict = plan.revisions.first { _ in true }.map { plan.verdict(for: $0) }
    #expect(verdict?.state == .keep)
    #expect(verdict?.referrers.map(\.text) == ["pod shop/cart-1"])
  }
}
