import Plan
import Testing

@Suite struct ImageJudgeTests {
  @Test func `images that no history holds go`() {
    var cluster = FakeCluster(images: 1...3)
    cluster.add(tag: "a", images: [1, 2])
    #expect(cluster.plan(.with { $0.keepTagRevisions = 1 }).removed == [2, 3])
  }

  @Test func `what is young or not managed stays where the flags say so`() {
    var cluster = FakeCluster(images: 1...1)
    cluster.add(image: 2, minutesAgo: 59)
    cluster.add(image: 3, isManaged: false)
    #expect(cluster.plan().removed == [1, 3])
    #expect(cluster.plan(.with { $0.all = false }).removed == [1])
    #expect(cluster.plan(.with { $0.pruneOverSizeLimit = true }).removed == [1, 2, 3])
  }

  @Test func `no image goes when one namespace is pruned`() {
    let plan = FakeCluster().plan(.with { $0.namespace = "shop" })
    #expect(plan.removed.isEmpty)
    #expect(plan.verdict(forImage: 0).check == "namespace-only")
  }

  @Test func `an index keeps its children only while a history holds it`() {
    var cluster = FakeCluster(images: 1...2)
    cluster.add(image: 3, manifests: [1])
    #expect(cluster.plan().removed == [1, 2, 3])
    cluster.add(tag: "a", images: [3])
    #expect(cluster.plan().removed == [2])
  }

  @Test func `children of an inner index stay, and the verdict says that it is not settled`() {
    var cluster = FakeCluster(images: 1...1)
    cluster.add(image: 2, manifests: [1])
    cluster.add(image: 3, manifests: [2])
    cluster.add(tag: "a", images: [3])
    let plan = cluster.plan()
    #expect(plan.removed.isEmpty)
    #expect(plan.verdict(forImage: 0).check == "listed-by-inner-index")
    #expect(plan.verdict(forImage: 1).check == "listed-by-index")
  }
}
