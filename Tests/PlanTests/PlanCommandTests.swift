import CLI
import Foundation
import Model
import Store
import TestSupport
import Testing

@Suite struct PlanCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Reads an export with one image that nobody holds, and what is added to it.
  private func ingest(_ more: String = "") throws {
    let image = """
      {"apiVersion": "image.openshift.io/v1", "kind": "Image", "dockerImageMetadata": {},
       "metadata": {"name": "\(Digest.fake(1).text)", "creationTimestamp": "2026-01-01T00:00:00Z"}}
      """
    let file = try folder.write(image + "\n" + more, to: "export.json")
    _ = CommandRunner.run(
      ["ingest", file, "--db", folder.path("db"), "--as-of", Timestamp.asOf.text, "--quiet"])
  }

  private func plan(_ options: String...) -> Int32 {
    CommandRunner.run(
      ["plan", "--db", folder.path("db"), "--output", "json=" + folder.path("plan.json")] + options)
  }

  private func pod(_ image: String) -> String {
    """
    {"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "shop", "name": "cart-1"},
     "spec": {"containers": [{"name": "web", "image": "\(image)"}]}, "status": {"phase": "Running"}}
    """
  }

  @Test func `a plan that would run ends with 0`() throws {
    try ingest()
    #expect(plan() == 0)
    #expect(try folder.text("plan.json").contains(#""outcome": "pruned""#))
  }

  @Test func `blobs are planned whose names are no digests`() throws {
    func image(_ number: Int, layers: [String]) -> String {
      let list = layers.map { #"{"name": "\#($0)", "size": 5}"# }.joined(separator: ", ")
      let manifest = "application/vnd.docker.distribution.manifest.v2+json"
      return """
        {"apiVersion": "image.openshift.io/v1", "kind": "Image",
         "dockerImageMetadata": {"Id": "config-\(number)"}, "dockerImageLayers": [\(list)],
         "dockerImageManifestMediaType": "\(manifest)",
         "metadata": {"name": "\(Digest.fake(number).text)",
           "creationTimestamp": "2026-01-01T00:00:00Z"}}
        """
    }
    let digest = Digest.fake(0xABC).text
    let upper = "sha256:" + String(repeating: "A", count: 64)
    try ingest(
      image(2, layers: ["zz", digest, "odd"]) + "\n" + image(3, layers: ["odd", upper, "odd"]))
    #expect(plan() == 0)
    let document = try JSONSerialization.jsonObject(with: folder.data("plan.json"))
    let reference = (document as? [String: Any])?["reference"] as? [String: Any]
    let own = (1...3).map { Digest.fake($0).text }
    #expect(
      reference?["blobs"] as? [String]
        == (own + ["config-2", "config-3", "zz", "odd", digest, upper]).sorted())
    let images = reference?["images"] as? [[String: Any]]
    #expect(images?.map { $0["reclaimableBytes"] as? Int } == [0, 10, 10])
  }

  @Test func `a refusal is written, and ends with 1`() throws {
    try ingest(pod("a b"))
    #expect(plan() == 1)
    #expect(try folder.text("plan.json").contains(#""cause": "invalid-references""#))
    #expect(plan("--ignore-invalid-refs") == 0)
  }

  @Test func `flags that the reference refuses end with 1`() throws {
    try ingest()
    #expect(plan("--prune-over-size-limit", "--keep-tag-revisions", "3") == 1)
    #expect(plan("--keep-younger-than", "-1h") == 1)
    #expect(plan("--keep-tag-revisions", "-1") == 1)
    #expect(try folder.text("plan.json").contains(#""cause": "flags""#))
  }

  @Test(arguments: [["--keep-younger-than", "7d"], ["--keep-tag-revisions", "x"], ["--purge"]])
  func `options that say nothing end with 64`(options: [String]) throws {
    try ingest()
    #expect(CommandRunner.run(["plan", "--db", folder.path("db")] + options) == 64)
  }

  @Test func `input that was lost ends with 2`() throws {
    try ingest("{")
    #expect(plan() == 2)
    #expect(try folder.text("plan.json").contains(#""outcome": "pruned""#))
  }

  @Test func `verdicts go into the database on request`() throws {
    try ingest()
    #expect(plan() == 0)
    #expect(try verdicts().isEmpty)
    #expect(plan("--verdicts", "all") == 0)
    #expect(try verdicts() == ["unknown unreferenced"])
    #expect(try folder.text("plan.json").contains(#""verdicts": {"#))
    try ingest()
    #expect(try verdicts().isEmpty)
  }

  @Test func `the same facts in another order give the same bytes`() throws {
    let images = (2...4).map { number in
      """
      {"apiVersion": "image.openshift.io/v1", "kind": "Image", "dockerImageMetadata": {},
       "metadata": {"name": "\(Digest.fake(number).text)"}}
      """
    }
    try ingest(images.joined(separator: "\n"))
    #expect(plan("--verdicts", "all") == 0)
    let first = try folder.data("plan.json")
    try ingest(images.reversed().joined(separator: "\n"))
    #expect(plan("--verdicts", "all") == 0)
    #expect(try folder.data("plan.json") == first)
  }

  @Test func `verdicts on tags and image streams say what decided, and how many go`() throws {
    let items = (1...5).map {
      #"{"created": "2026-01-01T00:00:00Z", "image": "\#(Digest.fake($0).text)"}"#
    }
    try ingest(
      """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream",
       "metadata": {"namespace": "shop", "name": "cart"},
       "spec": {"tags": [{"name": "v2"}]},
       "status": {"tags": [{"tag": "v1", "items": [\(items.joined(separator: ", "))]}]}}
      """)
    #expect(plan("--verdicts", "all") == 0)
    #expect(
      try rows(
        """
        SELECT subject, tag, verdict, decided_by, deciding_tag, deciding_revision, revisions,
          removed_revisions FROM verdict WHERE subject IN ('tag', 'image_stream')
        """) == [
          "image_stream,,keep,within-tag-revisions,v1,1,5,4",
          "tag,v1,keep,within-tag-revisions,,1,5,4", "tag,v2,keep,without-history,,null,0,0",
        ])
    let document = try folder.text("plan.json")
    #expect(document.contains(#""imageStreamTags": ["#))
    #expect(document.contains(#""removedTags": 0"#))
  }

  private func rows(_ sql: String) throws -> [String] {
    var found: [String] = []
    try ReadOnlyConnection(path: folder.path("db")).query(sql) { row in
      let cells = row.map { value in
        switch value {
        case .text(let text): text
        case .integer(let number): "\(number)"
        default: "null"
        }
      }
      found.append(cells.joined(separator: ","))
    }
    return found
  }

  private func verdicts() throws -> [String] {
    var found: [String] = []
    try ReadOnlyConnection(path: folder.path("db"))
      .query("SELECT verdict || ' ' || decided_by FROM verdict") { row in
        if case .text(let text) = row[0] { found.append(text) }
      }
    return found
  }
}
