import CLI
import Foundation
import Model
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Reads a tag with so many revisions, and what is added to it, into a database.
  private func ingest(_ name: String, revisions: Int = 5, _ more: String = "") throws {
    let images = (1...revisions).map { number in
      """
      {"apiVersion": "image.openshift.io/v1", "kind": "Image", "dockerImageMetadata": {},
       "metadata": {"name": "\(Digest.fake(number).text)",
         "creationTimestamp": "2025-01-01T00:00:00Z",
         "annotations": {"openshift.io/image.managed": "true"}}}
      """
    }
    let items = (1...revisions).reversed().map { number in
      #"{"created": "2025-01-01T00:00:00Z", "image": "\#(Digest.fake(number).text)"}"#
    }
    let stream = """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream", "metadata": {
        "namespace": "shop", "name": "cart", "creationTimestamp": "2025-01-01T00:00:00Z"},
       "status": {"tags": [{"tag": "v1", "items": [\(items.joined(separator: ","))]}]}}
      """
    let file = try folder.write(
      (images + [stream, more]).joined(separator: "\n"), to: "export/\(name).json")
    _ = CommandRunner.run(
      [
        "ingest", file, "--db", folder.path(name + ".db"), "--as-of", Timestamp.asOf.text,
        "--quiet",
      ]
    )
  }

  private func plan(_ database: String, _ options: String...) {
    _ = CommandRunner.run(
      [
        "plan", "--db", folder.path(database + ".db"), "--output",
        "json=" + folder.path(database + ".json"),
      ] + options)
  }

  private func diff(_ old: String, _ new: String) -> Int32 {
    CommandRunner.run(
      ["diff", folder.path(old), folder.path(new)]
        + ["json", "md", "text"].flatMap { ["--output", "\($0)=\(folder.path("diff." + $0))"] })
  }

  private func verify(_ database: String, _ options: String...) -> Int32 {
    CommandRunner.run(
      ["plan", "--db", folder.path(database + ".db"), "--verify", folder.path("old.json")]
        + ["--output", "json=" + folder.path("diff.json")] + options)
  }

  /// The counts of a section of the JSON document.
  private func counts(_ section: String) throws -> [String: Int] {
    let document = try JSONSerialization.jsonObject(with: folder.data("diff.json"))
    let sections = (document as? [String: Any])?["sections"] as? [[String: Any]] ?? []
    let found = sections.first { $0["key"] as? String == section }
    return found?["counts"] as? [String: Int] ?? [:]
  }

  private static let pod = """
    {"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "shop", "name": "cart-1"},
     "spec": {"containers": [{"name": "web", "image":
       "registry.local:5000/shop/cart@\(Digest.fake(1).text)"}]}, "status": {"phase": "Running"}}
    """

  @Test func `plans of the same state say the same`() throws {
    try ingest("old")
    plan("old")
    #expect(diff("old.json", "old.json") == 0)
    #expect(try folder.text("diff.text").contains("Both plans say the same."))
  }

  @Test(arguments: [true, false])
  func `a flip names the fact on both sides`(hasVerdicts: Bool) throws {
    try ingest("old")
    try ingest("new", Self.pod)
    let verdicts = hasVerdicts ? "all" : "removed"
    plan("old", "--verdicts", verdicts)
    plan("new", "--verdicts", verdicts)
    #expect(diff("old.json", "new.json") == 1)
    #expect(try counts("tagEvents") == ["keptNow": 1])
    #expect(try counts("images") == ["keptNow": 1])
    let kept =
      hasVerdicts ? "its digest is named in this image stream" : "it is kept, or not there any more"
    for format in ["json", "md", "text"] {
      let text = try folder.text("diff." + format).replacing(/\n */, with: " ")
      #expect(text.contains(kept), "\(format)")
      #expect(text.contains("nobody names it"), "\(format)")
    }
  }

  @Test func `other flags are named, and what they remove`() throws {
    try ingest("old")
    plan("old")
    try FileManager.default.moveItem(
      atPath: folder.path("old.json"), toPath: folder.path("three.json"))
    plan("old", "--keep-tag-revisions", "1")
    #expect(diff("three.json", "old.json") == 1)
    #expect(try counts("tagEvents") == ["removedNow": 2])
    #expect(try folder.text("diff.md").contains("--keep-tag-revisions=1"))
  }

  @Test func `databases are compared by what they hold`() throws {
    try ingest("old")
    try ingest("new", revisions: 6, Self.pod)
    #expect(diff("old.db", "new.db") == 1)
    #expect(try counts("images") == ["added": 1])
    #expect(try counts("tags") == ["changed": 1])
    #expect(try counts("referrers") == ["added": 1])
    #expect(diff("old.db", "old.db") == 0)
  }

  @Test(arguments: ["{", "{}", "[]", "", #"{"schemaVersion": 1, "asOf": "yesterday"}"#])
  func `what is no plan ends with 2`(text: String) throws {
    try ingest("old")
    plan("old")
    try folder.write(text, to: "bad.json")
    #expect(diff("old.json", "bad.json") == 2)
    #expect(diff("bad.json", "old.json") == 2)
  }

  @Test func `a plan and a database are not compared`() throws {
    try ingest("old")
    plan("old")
    #expect(diff("old.json", "old.db") == 64)
    #expect(diff("old.json", "none.json") == 2)
  }

  @Test func `a plan holds against the state it was made of`() throws {
    try ingest("old")
    plan("old")
    #expect(verify("old") == 0)
    #expect(try counts("tagEvents") == ["holds": 2])
    #expect(try counts("images") == ["holds": 2])
  }

  @Test func `its own flags are those it is verified by`() throws {
    try ingest("old")
    plan("old", "--keep-tag-revisions", "1", "--keep-younger-than", "90m")
    #expect(verify("old") == 0)
    #expect(verify("old", "--keep-tag-revisions", "3") == 1)
    #expect(try folder.text("diff.json").contains(#""key": "policy""#))
    plan("old", "--prune-over-size-limit")
    #expect(verify("old") == 0)
    plan("old", "--no-all", "--no-prune-registry", "-n", "shop")
    #expect(verify("old") == 0)
  }

  @Test func `what is in use by now no longer holds`() throws {
    try ingest("old")
    plan("old")
    try ingest("new", Self.pod)
    #expect(verify("new") == 1)
    #expect(try counts("tagEvents") == ["holds": 1, "inUse": 1])
    #expect(try folder.text("diff.json").contains("used by pod shop/cart-1"))
  }

  @Test func `a tag that retires is looked up again`() throws {
    try ingest("old")
    plan("old")
    let retirement = """
      "retirements": [
        {"namespace": "shop", "imageStream": "cart", "tag": "v1", "reason": "dated",
         "image": "\(Digest.fake(5).text)"},
        {"namespace": "shop", "imageStream": "cart", "tag": "v2", "reason": "dated",
         "image": "\(Digest.fake(1).text)"}]
      """
    let text = try folder.text("old.json").replacing("\"retirements\": []", with: retirement)
    try folder.write(text, to: "old.json")
    #expect(verify("old") == 1)
    #expect(try counts("retirements") == ["gone": 1, "holds": 1])
    let user = Self.pod.replacing("@\(Digest.fake(1).text)", with: ":v1")
    try ingest("new", user)
    #expect(verify("new") == 1)
    #expect(try counts("retirements") == ["gone": 1, "inUse": 1])
    let other = "till/web@\(Digest.fake(5).text)"
    try ingest("elsewhere", Self.pod.replacing("shop/cart@\(Digest.fake(1).text)", with: other))
    #expect(verify("elsewhere") == 1)
    #expect(try counts("retirements") == ["gone": 1, "inUse": 1])
    try ingest("moved", revisions: 6)
    #expect(verify("moved") == 1)
    #expect(try counts("retirements") == ["gone": 1, "tagMoved": 1])
  }

  @Test func `a script goes to a file, and a verification writes none`() throws {
    try ingest("old")
    plan("old", "--script", folder.path("prune.sh"))
    #expect(try folder.text("prune.sh").hasPrefix("#!/bin/sh\n"))
    #expect(verify("old", "--script", folder.path("prune.sh")) == 64)
    #expect(
      CommandRunner.run(["plan", "--db", folder.path("old.db"), "--script", "-"]) == 64)
  }
}
