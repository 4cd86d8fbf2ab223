import Model
import Plan
import TestSupport
import Testing

/// Which tags a policy retires, through the whole pipeline.
@Suite struct RetirementPlannerTests {
  private static let registry = RetirementExport.registry
  private static let tag = "v1-may-2019"

  private static func pod(
    _ spec: String, namespace: String = "till", status: String = #""phase": "Running""#
  ) -> String {
    #"{"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "\#(namespace)", "#
      + #""name": "web"}, "spec": {\#(spec)}, "status": {\#(status)}}"#
  }

  private static func container(_ key: String, _ image: String) -> String {
    #""\#(key)": [{"name": "web", "image": "\#(image)"}]"#
  }

  private static func stream(_ from: String, _ name: String = "copy") -> String {
    #"{"apiVersion": "image.openshift.io/v1", "kind": "ImageStream", "metadata": {"namespace": "#
      + #""till", "name": "\#(name)"}, "spec": {"tags": [{"name": "v1", "from": {\#(from)}}]}}"#
  }

  private static func build(_ spec: String) -> String {
    #"{"apiVersion": "build.openshift.io/v1", "kind": "BuildConfig", "metadata": {"namespace": "#
      + #""till", "name": "web"}, "spec": {\#(spec)}}"#
  }

  private static let digests = (1...3).map { Digest.fake($0).text }

  @Test func `a tag goes that nothing keeps`() throws {
    let plan = try RetirementExport().plan()
    let retirement = try #require(plan.retirements.first)
    #expect(retirement.text == "shop/cart:v1-may-2019")
    #expect(retirement.image == Self.digests[0])
    #expect(retirement.rule == "all")
    #expect(
      retirement.reason == "rule all: it last changed on 2019-05-01, it is number 1 of family "
        + "v1-{date}, and nothing uses it")
    #expect(
      retirement.restoration?.source == "\(Self.registry)/shop/cart@\(Self.digests[0])")
    let image = plan.facts.digests.existingID(of: retirement.image)
      .flatMap { plan.facts.images.index(of: $0) }
    #expect(image.map { plan.facts.images.sizeBytes(of: $0) } == 30)
    // The index, image 3, and images 4 to 9 are in no history.
    #expect(plan.removed == [3, 4, 5, 6, 7, 8, 9])
    let after = try #require(plan.retirementPlan)
    #expect(after.after.removed == Array(1...9))
    #expect((after.gain.tags, after.gain.images, after.gain.tagEvents) == (1, 2, 2))
    #expect(after.gain.registryBytes == 20)
    #expect(after.gain.historyBytes > 0 && after.gain.imageBytes > 0)
  }

  @Test(arguments: [
    (pod(container("containers", "\(registry)/shop/cart:\(tag)")), "tag-in-use"),
    (
      pod(
        container("containers", "\(registry)/shop/cart:\(tag)"),
        status: #""phase": "Succeeded""#), "tag-in-use"
    ),
    (pod(container("containers", "cart:\(tag)"), namespace: "shop"), "tag-in-use"),
    (pod(container("containers", "cart:\(tag)")), "retire"),
    (
      build(
        #""output": {"to": {"kind": "ImageStreamTag", "namespace": "shop", "name": "cart:\#(tag)"}}"#
      ), "tag-in-use"
    ),
    (
      stream(#""kind": "ImageStreamTag", "namespace": "shop", "name": "cart:\#(tag)""#),
      "tag-in-use"
    ),
    (stream(#""kind": "DockerImage", "name": "\#(registry)/shop/cart:\#(tag)""#), "tag-in-use"),
    (stream(#""kind": "DockerImage", "name": "quay.io/shop/cart:\#(tag)""#), "retire"),
    (pod(container("initContainers", "\(registry)/shop/cart:v2")), "retire"),
  ])
  func `a tag stays that something names`(user: String, check: String) throws {
    #expect(try RetirementExport(users: user).check() == check)
  }

  @Test(arguments: [
    // The older revision, the current one elsewhere, the index that lists it.
    (pod(container("ephemeralContainers", "\(registry)/shop/cart@\(digests[1])")), "image-in-use"),
    (pod(container("containers", "quay.io/a/b@\(digests[0])")), "image-in-use"),
    (pod(container("containers", "\(registry)/till/web@\(digests[2])")), "image-in-use"),
    (
      stream(#""kind": "ImageStreamImage", "namespace": "shop", "name": "cart@\#(digests[0])""#),
      "image-in-use"
    ),
    (
      stream(#""kind": "DockerImage", "name": "\#(registry)/shop/cart@\#(digests[1])""#),
      "image-in-use"
    ),
    (pod(container("containers", "\(registry)/shop/cart@\(Digest.fake(4).text)")), "retire"),
  ])
  func `a tag stays whose images something names`(user: String, check: String) throws {
    #expect(try RetirementExport(users: user).check() == check)
  }

  @Test(arguments: [
    ("rollback; owner=till; until=2026-01-31", "keep-annotation"),
    ("rollback; until=2026-01-30", "retire"), ("; until=never", "keep-annotation"),
  ])
  func `an annotation keeps until it ends`(text: String, check: String) throws {
    let annotation = #""tagtidy/keep": "\#(text)""#
    #expect(try RetirementExport(annotations: annotation).check() == check)
    let namespace =
      #"{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop", "#
      + #""annotations": {\#(annotation)}}}"#
    #expect(try RetirementExport(users: namespace).check() == check)
  }

  @Test(arguments: [
    ("rules: [{name: a, select: {namespaces: 'openshift*'}}]", "platform-namespace"),
    ("rules: [{name: a, select: {namespaces: openshift-image}}]", "retire"),
    ("rules: [{name: a, select: {tags: '*'}}]", "platform-namespace"),
  ])
  func `the platform's namespaces have to be named`(policy: String, check: String) throws {
    let export = RetirementExport(namespace: "openshift-image", policy: policy)
    #expect(try export.check() == check)
  }

  @Test(arguments: [
    ("select: {conventions: date}", "retire"), ("select: {conventions: latest}", "not-selected"),
    ("select: {families: 'v1-{date}'}", "retire"), ("select: {tagPattern: 'v1'}", "not-selected"),
    ("select: {tagPattern: 'v1.*'}", "retire"), ("select: {imageStreams: web}", "not-selected"),
    ("select: {carriedDateOlderThanDays: 2467}", "retire"),
    ("select: {carriedDateOlderThanDays: 2468}", "not-selected"),
    ("select: {unchangedForDays: 2467}", "retire"),
    ("select: {unchangedForDays: 2468}", "not-selected"),
    ("select: {imageOlderThanDays: 2467}", "retire"),
    ("select: {imageOlderThanDays: 2468}", "not-selected"),
    ("select: {tags: '*'}, keep: {newestOfFamily: 1}", "newest-of-family"),
    ("select: {tags: '*'}, keep: {newestOfVersionLine: 1}", "newest-of-version-line"),
  ])
  func `a rule selects and keeps`(rule: String, check: String) throws {
    #expect(try RetirementExport(policy: "rules: [{name: a, \(rule)}]").check() == check)
  }

  @Test func `the first rule that selects decides, and a protection spares`() throws {
    let rules = "rules: [{name: a, select: {tags: 'v1*'}, keep: {newestOfFamily: 1}}, "
    let both = rules + "{name: b, select: {tags: '*'}}]"
    #expect(try RetirementExport(policy: both).check() == "newest-of-family")
    let protect = "\nprotect: [{name: p, reason: why, tags: 'v1-*'}]"
    #expect(try RetirementExport(policy: RetirementExport.greedy + protect).check() == "protected")
  }

  @Test func `nothing goes while not all was read`() throws {
    let export = RetirementExport(hasEvidence: false)
    #expect(try export.check() == "evidence-missing")
    let plan = try export.plan()
    #expect(plan.retirements.isEmpty)
    #expect(plan.retirementPlan?.missing.isEmpty == false)
  }

  @Test func `an alias of another image stream's tag cannot be made again`() throws {
    func spec(_ stream: String) -> String {
      #"{"name": "v1-may-2019", "from": {"kind": "ImageStreamTag", "name": "\#(stream)"}}"#
    }
    #expect(try RetirementExport(specTags: spec("web:v1")).check() == "no-undo")
    #expect(try RetirementExport(specTags: spec("cart:v2")).check() == "retire")
  }

  @Test func `a tag stays whose image another one of the image stream still asks for`() throws {
    let pin =
      #"{"name": "v2", "from": {"kind": "ImageStreamImage", "name": "cart@\#(Self.digests[0])"}}"#
    let protect = "\nprotect: [{name: p, reason: why, tags: v2}]"
    let export = RetirementExport(specTags: pin, policy: RetirementExport.greedy + protect)
    #expect(try export.check() == "endangers-user")
    let own = pin.replacing(#""v2""#, with: #""v1-may-2019""#)
    #expect(try RetirementExport(specTags: own).check() == "retire")
  }

  @Test func `waves and the bound take the heaviest first`() throws {
    var export = RetirementExport()
    export.tags =
      RetirementExport.tag("v1-jun-2019", RetirementExport.item(4))
      + RetirementExport.tag("v1-jul-2019", RetirementExport.item(4))
    let waves = try export.plan(waves: .size(2)).retirements.map { "\($0.wave) \($0.tag)" }
    #expect(waves == ["1 v1-jul-2019", "1 v1-may-2019", "2 v1-jun-2019"])
    // Each tag counts, and each image that goes because of them.
    #expect(try export.plan(maxDeletes: 2).retirements.isEmpty)
    #expect(try export.plan(maxDeletes: 3).retirements.map(\.tag) == [Self.tag])
    #expect(try export.plan(maxDeletes: 5).retirements.count == 2)
    #expect(try export.plan(maxDeletes: 6).retirements.count == 3)
    let bounded = try export.plan(maxDeletes: 0)
    #expect(bounded.retirementPlan?.decisions.tally.map(\.check) == [.overLimit])
  }
}
