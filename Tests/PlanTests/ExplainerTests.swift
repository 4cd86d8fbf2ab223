import Model
import Plan
import Store
import TestSupport
import Testing

/// Explanations of small clusters, through the whole pipeline.
@Suite struct ExplainerTests: ExportExplaining {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  // MARK: Checks

  @Test func `every check is told in order, also behind the one that decides`() throws {
    let explanation = try explain(
      "shop/cart:v1", image(1), stream("cart", [("v1", [1])]), pod("cart-1", "shop/cart:v1"))
    #expect(
      explanation.checks.map { "\($0.name) \($0.state.rawValue) \($0.applies)" } == [
        "image-stream-young passed-over false", "image-metadata-missing passed-over false",
        "revision-young passed-over false", "tag-in-use decides true",
        "absent not-reached false", "within-tag-revisions not-reached true",
        "digest-in-use not-reached false", "unused not-reached true",
      ])
    #expect(explanation.verdict?.check == "tag-in-use")
    #expect(explanation.verdict?.referrers.map(\.text) == ["pod shop/cart-1"])
  }

  @Test func `in size mode ages and places are not asked`() throws {
    let explanation = try explain(
      "shop/cart:v1", image(1), stream("cart", [("v1", [1])]),
      flags: flags { $0.pruneOverSizeLimit = true })
    #expect(
      explanation.checks.map(\.name) == [
        "image-metadata-missing", "tag-in-use", "absent", "within-size-limit", "digest-in-use",
        "unused",
      ])
  }

  @Test func `an image names the revisions that hold it and the indexes that list it`() throws {
    let explanation = try explain(
      digest(1), image(1), image(2, lists: [1]),
      stream("cart", [("v1", [1]), ("v2", [2])]))
    #expect(explanation.revisions.map(\.tagName) == ["shop/cart:v1"])
    #expect(explanation.images.first?.indexes == [digest(2)])
    #expect(
      explanation.checks.filter(\.applies).map(\.name) == [
        "held-by-history", "listed-by-index", "unreferenced",
      ])
    #expect(explanation.users.map(\.holder.name) == [digest(2)])
    #expect(explanation.users.map(\.protects) == [true])
  }

  @Test func `a run that is refused keeps everything, and says what it would be judged by`() throws
  {
    let explanation = try explain(
      digest(1), image(1), stream("cart", [("v1", [1])]), pod("bad", "A B"))
    #expect(explanation.verdict?.check == "run-refused")
    #expect(explanation.verdict?.state == .keep)
    #expect(explanation.checks.map(\.state).prefix(2) == [.decides, .notReached])
    #expect(explanation.run.message.contains("invalid image reference"))
  }

  @Test func `image streams of other namespaces are not judged when one is pruned`() throws {
    let explanation = try explain(
      "shop/cart:v1", image(1), stream("cart", [("v1", [1])]),
      flags: flags { $0.namespace = "till" })
    #expect(explanation.verdict?.check == "other-namespace")
    #expect(explanation.images.map(\.verdict.check) == ["namespace-only"])
  }

  @Test func `without the evidence a removal is unknown, and the gaps are named`() throws {
    let explanation = try explain(digest(1), image(1))
    #expect(explanation.verdict?.state == .unknown)
    #expect(explanation.run.missing.map(\.command).contains("oc get pods -A -o json"))
  }

  // MARK: Users

  @Test func `users of every field are told, with what protects and what does not`() throws {
    let explanation = try explain(
      "shop/cart:v1", image(1), stream("cart", [("v1", [1])]), stream("web", [("v1", [1])]),
      pod("by-tag", "shop/cart:v1"), pod("by-digest", "shop/cart@\(digest(1))"),
      pod("elsewhere", "shop/web:v1"),
      pod("runs", "shop/gone:v1", running: "\(registry)/shop/gone@\(digest(1))"))
    #expect(
      explanation.users.map { "\($0.holder.name) \($0.holder.field) \($0.protects)" } == [
        "by-digest spec.containers[0].image true", "by-tag spec.containers[0].image true",
        "elsewhere spec.containers[0].image true",
        "runs status.containerStatuses[0].imageID false",
      ])
    #expect(explanation.users.last?.why.contains("(running)") == true)
    #expect(explanation.users.allSatisfy { $0.place.hasSuffix(".json:\(line(of: $0))") })
  }

  /// The line of the export at which a user's object begins.
  private func line(of user: ExplanationUser) -> Int {
    let text = (try? folder.text("export/objects.json")) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.firstIndex { $0.contains("\"\(user.holder.name)\"") } ?? -1
    return place + 1
  }

  // MARK: Changes and hazards

  @Test func `a kept revision says what has to come about, all of it`() throws {
    let explanation = try explain(
      "shop/cart:v1", image(1), stream("cart", [("v1", [1])]), pod("cart-1", "shop/cart:v1"))
    let change = try #require(explanation.change)
    #expect(change.becomes == .prune)
    #expect(change.needsAll)
    #expect(
      change.steps.map(\.text) == [
        "shop/cart:v1 is no longer named by pod shop/cart-1",
        "it is no longer among the newest 3 revisions of its tag: after 3 more pushes or imports, "
          + "or with --keep-tag-revisions 0",
      ])
    #expect(change.steps.allSatisfy { $0.command == nil })
    #expect(change.alternative?.command == nil)
  }

  @Test func `a tag is offered for deletion only where nobody uses it and all was read`() throws {
    let unread = try explain("shop/cart:v1", image(1), stream("cart", [("v1", [1])]))
    #expect(unread.change?.alternative?.command == nil)
    try writeEmptyLists()
    let read = try explain("shop/cart:v1", image(1), stream("cart", [("v1", [1])]))
    #expect(read.run.missing.isEmpty, "\(read.run.missing)")
    #expect(read.change?.alternative?.command == .deleteTag("shop/cart:v1"))
    #expect(read.change?.alternative?.command?.isDestructive == true)
  }

  @Test func `an image that goes says what would hold it`() throws {
    let explanation = try explain(
      digest(4), image(4), stream("cart", [("v1", [1, 2, 3, 4])]), image(1), image(2), image(3))
    #expect(explanation.change?.becomes == .keep)
    guard case .hold(let remedy) = explanation.change?.steps.first?.command else {
      Issue.record("no command")
      return
    }
    #expect(remedy.isHeld)
    #expect(remedy.source == "shop/cart@\(digest(4))")
    #expect(remedy.tag == "shop/cart:in-use-\(digest(4).suffix(64).prefix(12))")
  }

  @Test func `a workload says what its fields come to, and which image it would lose`() throws {
    let explanation = try explain(
      "po/shop/cart-1", image(1), image(2), stream("cart", [("v1", [1])]),
      pod("cart-1", "shop/cart:v1", running: "\(registry)/shop/cart@\(digest(2))"))
    #expect(explanation.fields.map(\.resolution) == [.tag, .image])
    #expect(explanation.fields.map(\.image) == [digest(1), digest(2)])
    #expect(explanation.fields.map { $0.verdict?.state } == [.keep, .unknown])
    #expect(explanation.fields.map(\.user.protects) == [true, false])
    #expect(explanation.hazards.map(\.image) == [digest(2)])
  }

  @Test func `what is pulled from another registry is no loss, though the reference mixes it up`()
    throws
  {
    let explanation = try explain(
      "po/shop/cart-1", image(1), stream("cart", [("v1", [1])]),
      pod("cart-1", "shop/cart:v1").replacing(registry, with: "quay.io"),
      flags: flags { $0.keepTagRevisions = 0 })
    #expect(explanation.fields.first?.isPulledElsewhere == true)
    #expect(explanation.fields.first?.resolution == .tag)
    #expect(explanation.fields.first?.user.protects == true)
    #expect(explanation.summary == "No image that it names would be removed.")
  }

  // MARK: Names that are not there

  @Test func `a digest that begins two images lists both`() throws {
    let error = ExplanationError.ambiguous(
      "sha256:0000", candidates: [digest(1), digest(2)], isCut: false)
    #expect(throws: error) { try explain("0000", image(1), image(2)) }
  }

  @Test(arguments: ["Pod/shop/cart-1", "pods/shop/cart-1", "PO/shop/cart-1"])
  func `kinds go by every name that oc takes`(object: String) throws {
    let explanation = try explain(object, pod("cart-1", "shop/cart:v1"))
    #expect(explanation.subject.kind == "Pod")
    #expect(explanation.subject.name == "shop/cart-1")
  }

  @Test func `a tag that is not there brings those that are`() throws {
    let error = ExplanationError.unknown(
      kind: "image stream tag", name: "shop/cart:v2", known: ["shop/cart:v1"])
    #expect(throws: error) {
      try explain("shop/cart:v2", image(1), stream("cart", [("v1", [1])]))
    }
  }
}
