import CLI
import Model
import Plan
import Store
import TestSupport
import Testing

/// Verdicts on the tags and image streams of small clusters, through the whole pipeline.
@Suite struct HistoryVerdictsTests: ExportExplaining {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What becomes of the only image stream; everything else that protects counts as read.
  private func judge(
    isEvidenceComplete: Bool = true, flags: PruneFlags = PruneFlags(), _ export: String...
  ) throws -> StreamVerdict {
    if isEvidenceComplete { try writeEmptyLists() }
    try folder.write(export.joined(separator: "\n"), to: "export/objects.json")
    _ = CommandRunner.run([
      "ingest", folder.path("export"), "--db", folder.path("db"), "--as-of", Timestamp.asOf.text,
      "--quiet",
    ])
    return try SnapshotStore(path: folder.path("db")).read { snapshot in
      let plan = try PrunePlanner.plan(snapshot, flags: flags, asksVerdicts: true)
      return try #require(plan.verdict(forStream: 0))
    }
  }

  private func keeping(_ revisions: Int) -> PruneFlags {
    flags { $0.keepTagRevisions = revisions }
  }

  /// `keep unused 1 2/3`: state, check, the revision that decided, and how many go.
  private func brief(_ tag: TagVerdict) -> String {
    "\(tag.verdict.state) \(tag.verdict.check) \(tag.revision ?? 0) "
      + "\(tag.removedRevisions)/\(tag.revisions)"
  }

  private func withSpecTag(_ tag: String, _ stream: String) -> String {
    stream.replacing(#""status":"#, with: #""spec": {"tags": [{"name": "\#(tag)"}]}, "status":"#)
  }

  @Test(arguments: [
    (3, "keep within-tag-revisions 1 0/3"), (1, "keep within-tag-revisions 1 2/3"),
    (0, "prune unused 1 3/3"),
  ])
  func `a tag stays while a revision does`(kept: Int, expected: String) throws {
    let judged = try judge(
      flags: keeping(kept), image(1), image(2), image(3), stream("cart", [("v1", [1, 2, 3])]))
    #expect(judged.tags.map(brief) == [expected])
    #expect(judged.verdict.state == judged.tags.first?.verdict.state)
    #expect(judged.removedTags == (kept == 0 ? 1 : 0))
  }

  @Test func `the newest revision that stays decides, whoever goes before it`() throws {
    let cluster = [
      image(2), stream("cart", [("v1", [1, 2])]), pod("cart-1", "shop/cart@\(digest(2))"),
    ].joined(separator: "\n")
    let judged = try judge(cluster)
    #expect(judged.tags.map(brief) == ["keep within-tag-revisions 2 1/2"])
    #expect(
      judged.tags.first?.verdict.fact
        == "revision 2 stays: it is revision 2, and the newest 3 stay; 1 of 2 revisions goes")
    let strict = try judge(flags: keeping(0), cluster)
    #expect(strict.tags.map(brief) == ["keep digest-in-use 2 1/2"])
    #expect(strict.verdict.referrers.map(\.text) == ["pod shop/cart-1"])
    let explained = try explain("shop/cart:v1", cluster)
    #expect(explained.verdict == judged.tags.first?.verdict)
    #expect(
      explained.checks.filter { $0.state == .decides }.map(\.name) == ["within-tag-revisions"])
    #expect(explained.summary.hasPrefix("Revision 2 of shop/cart:v1 stays"))
  }

  @Test func `without the evidence nothing goes for certain`() throws {
    let judged = try judge(
      isEvidenceComplete: false, flags: keeping(0), image(1), stream("cart", [("v1", [1])]))
    #expect(judged.tags.map(brief) == ["unknown unused 1 1/1"])
    #expect(judged.verdict.state == .unknown)
  }

  @Test func `a spec tag stays behind the history of its tag`() throws {
    let judged = try judge(withSpecTag("v1", stream("cart", [("v1", [1])])))
    #expect(judged.tags.map(brief) == ["prune absent 1 1/1"])
    #expect(
      judged.tags.first?.verdict.fact
        == "its only revision goes: there is no image object of its name; its spec tag stays")
    #expect(judged.verdict.fact.hasSuffix("; 1 of 1 tags goes; the image stream itself stays"))
  }

  @Test(arguments: [(3, "keep without-history 0 0/0"), (1, "prune empty-entry 0 0/0")])
  func `an entry without items vanishes once its image stream loses anything`(
    kept: Int, expected: String
  ) throws {
    let judged = try judge(
      flags: keeping(kept), image(1), image(2),
      withSpecTag("spec", stream("cart", [("empty", []), ("v1", [1, 2])])))
    #expect(judged.tags.map(\.tag) == ["empty", "spec", "v1"])
    #expect(brief(judged.tags[0]) == expected)
    #expect(brief(judged.tags[1]) == "keep without-history 0 0/0")
    #expect(judged.decidingTag?.tag == "v1")
    #expect(judged.verdict.state == .keep)
  }

  @Test func `an image stream without tags stays`() throws {
    let judged = try judge(stream("cart", []))
    #expect(judged.verdict.state == .keep)
    #expect(judged.verdict.check == "without-tags")
    #expect(judged.decidingTag == nil)
    #expect(try explain("shop/cart", stream("cart", [])).verdict == judged.verdict)
  }
}
