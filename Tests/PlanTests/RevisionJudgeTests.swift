import Plan
import Testing

@Suite struct RevisionJudgeTests {
  @Test func `the newest revisions stay by their place`() {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2, 3, 4])
    #expect(
      cluster.plan().revisionChecks
        == ["within-tag-revisions", "within-tag-revisions", "within-tag-revisions", "unused"])
  }

  @Test func `an absent image uses up its place`() {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [20, 1, 2])
    let plan = cluster.plan(.with { $0.keepTagRevisions = 2 })
    #expect(plan.revisionChecks == ["absent", "within-tag-revisions", "unused"])
  }

  @Test func `a name protects the current revision of its tag only`() {
    var cluster = FakeCluster()
    cluster.add(tag: "v1", images: [1, 2])
    cluster.use(tag: "v1")
    let plan = cluster.plan(.with { $0.keepTagRevisions = 0 })
    #expect(plan.revisionChecks == ["tag-in-use", "unused"])
  }

  @Test func `a digest protects at every place and in every tag of its stream`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1, 2])
    cluster.add(tag: "b", images: [2])
    cluster.add(stream: "till", tag: "a", images: [2])
    cluster.use(image: 2)
    let plan = cluster.plan(.with { $0.keepTagRevisions = 0 })
    #expect(plan.revisionChecks == ["unused", "digest-in-use", "digest-in-use", "unused"])
  }

  @Test func `a digest in use does not save an absent image, a tag in use does`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [20])
    cluster.add(tag: "b", images: [21])
    cluster.use(image: 20)
    cluster.use(tag: "b")
    #expect(cluster.plan().revisionChecks == ["absent", "tag-in-use"])
  }

  @Test func `young revisions and streams stay`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1, 20], minutesAgo: 59)
    cluster.add(tag: "b", images: [1], minutesAgo: 60)
    cluster.add(stream: "till", tag: "a", images: [1], streamMinutesAgo: 59)
    let plan = cluster.plan(.with { $0.keepTagRevisions = 0 })
    #expect(
      plan.revisionChecks == ["revision-young", "revision-young", "unused", "image-stream-young"])
  }

  @Test func `in size mode only what exceeds a limit goes, of whatever age`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1], minutesAgo: 1, streamMinutesAgo: 1)
    func checks(limit: Int64?) -> [String] {
      cluster.facts.sizeLimits = limit.map { ["shop": $0] } ?? [:]
      return cluster.plan(.with { $0.pruneOverSizeLimit = true }).revisionChecks
    }
    #expect(checks(limit: 19) == ["unused"])
    #expect(checks(limit: 20) == ["within-size-limit"])
    #expect(checks(limit: nil) == ["within-size-limit"])
  }

  @Test func `a size flag that is false keeps whatever has a time`() {
    var cluster = FakeCluster()
    cluster.add(tag: "a", images: [1, 2])
    let plan = cluster.plan(.with { $0.pruneOverSizeLimit = false })
    #expect(plan.revisionChecks == ["image-stream-young", "image-stream-young"])
    #expect(plan.removed.isEmpty)
  }

  @Test func `a stream that holds an image without metadata is left alone`() {
    var cluster = FakeCluster()
    cluster.add(image: 10, hasMetadata: false)
    cluster.add(tag: "a", images: [1, 10])
    cluster.add(stream: "till", tag: "a", images: [2])
    let plan = cluster.plan(.with { $0.keepTagRevisions = 0 })
    #expect(
      plan.revisionChecks == ["image-metadata-missing", "image-metadata-missing", "unused"])
    #expect(plan.removed.isEmpty)
    #expect(plan.outcome == .errors)
  }
}
