import Model
import Plan
import Testing

@Suite struct KeptForeverTests {
  private static let year = 60 * 24 * 365

  private func kept(
    _ cluster: FakeCluster, _ policy: PrunePolicy = .with()
  ) -> [String: KeptForever] {
    let found = KeptForever.all(in: cluster.plan(policy))
    return Dictionary(uniqueKeysWithValues: found.map { ($0.cause.name, $0) })
  }

  @Test func `a tag at rest keeps its newest revisions for ever`() {
    var cluster = FakeCluster(images: 1...5)
    cluster.add(tag: "a", images: [1, 2, 3, 4], minutesAgo: Self.year)
    let kept = kept(cluster)
    #expect(kept["current-revision-of-resting-tag"]?.images == 1)
    #expect(kept["older-revision-of-resting-tag"]?.images == 2)
    // The shared layer of ten bytes is no group's own.
    #expect(kept["current-revision-of-resting-tag"]?.registryBytes == 20)
    #expect(kept["current-revision-of-resting-tag"]?.ownRegistryBytes == 10)
  }

  @Test func `a moving tag keeps nothing for ever`() {
    var cluster = FakeCluster(images: 1...3)
    cluster.add(tag: "a", images: [1, 2], minutesAgo: 1440)
    #expect(kept(cluster).isEmpty)
  }

  @Test func `being young is not for ever`() {
    var cluster = FakeCluster(images: [])
    cluster.add(image: 1, minutesAgo: 1)
    #expect(kept(cluster).isEmpty)
  }

  @Test func `use outlasts a place in a history`() {
    var cluster = FakeCluster(images: 1...3)
    cluster.add(tag: "a", images: [1, 2], minutesAgo: Self.year)
    cluster.use(tag: "a")
    cluster.use(image: 2)
    let kept = kept(cluster)
    #expect(kept["tag-in-use"]?.images == 1)
    #expect(kept["older-revision-of-resting-tag"]?.images == 1)
    let harsh = self.kept(cluster, .with { $0.keepTagRevisions = 0 })
    #expect(harsh["digest-in-use"]?.images == 1)
  }

  @Test func `what an index lists stays with it, and what is not managed on request`() {
    var cluster = FakeCluster(images: 1...2)
    cluster.add(image: 3, manifests: [1])
    cluster.add(image: 4, isManaged: false)
    cluster.add(tag: "a", images: [3], minutesAgo: Self.year)
    let kept = kept(cluster, .with { $0.all = false })
    #expect(kept["listed-by-index"]?.images == 1)
    #expect(kept["not-managed"]?.images == 1)
  }

  @Test func `one namespace leaves all images alone`() {
    let kept = kept(FakeCluster(images: 1...2), .with { $0.namespace = "shop" })
    #expect(kept["namespace-only"]?.images == 2)
  }
}
