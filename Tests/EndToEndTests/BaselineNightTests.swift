import Foundation
import TestSupport
import Testing

/// What a team knows and means to mend later, from night to night.
@Suite struct BaselineNightTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/shop"), toPath: folder.path("export"))
  }

  private var baseline: [String] { ["--baseline", folder.path("baseline.json")] }

  private func audit(asOf: String = Audit.asOf, _ options: String...) throws -> Audit {
    try Audit(
      [folder.path("export")], in: folder, asOf: asOf, options: ["--isolated"] + options)
  }

  /// Runs `tagtidy baseline` over what was read last.
  private func run(_ command: String, _ options: String...) throws -> Command.Outcome {
    try Command.tagtidy(
      ["baseline", command, "--db", folder.path("audit.db"), "--isolated"] + baseline + options
    ).run()
  }

  private func replace(_ old: String, by new: String, in name: String) throws {
    let text = try folder.text("export/" + name)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "export/" + name)
  }

  @Test func `what is in the baseline fails no run, and what is new does`() throws {
    let first = try audit().json
    #expect(try run("write").status == 0)
    let known = try audit("--fail-on-new", baseline[0], baseline[1])
    #expect(known.outcome.status == 0)
    #expect(try known.json.findings.allSatisfy { $0.isBaselined == true })
    #expect(try known.json.summary.baselined == first.findings.count)
    #expect(try known.json.summary.obsoleteInBaseline == 0)
    #expect(try audit(baseline[0], baseline[1]).outcome.status == 1)
    try replace("sandbox:prod", by: "sandbox:gone", in: "statefulsets.yaml")
    let second = try audit("--fail-on-new", baseline[0], baseline[1])
    #expect(second.outcome.status == 1)
    #expect(
      try second.json.findings.filter { $0.isBaselined == false }.map(\.message) == [
        "StatefulSet lab/sandbox refers to lab/sandbox:gone, which is not there"
      ])
    #expect(try audit("--fail-on-new", "--fail-on", "never").outcome.status == 64)
    let check = try run("check")
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("new: error missing-stream-tag: StatefulSet lab/sandbox "))
    #expect(check.output.contains("; 1 new findings"))
    #expect(try run("check", "--fail-on", "never").status == 0)
  }

  @Test func `a baseline of what was only read knows what the ledger says, too`() throws {
    let read = try Command.tagtidy([
      "ingest", folder.path("export"), "--db", folder.path("audit.db"), "--as-of", Audit.asOf,
      "--quiet",
    ]).run()
    #expect(read.status == 0)
    let config = try folder.write(
      "rules: {prune-overdue: {min_bytes: 1, min_percent: 0}}", to: "tagtidy.yaml")
    let options = ["--config", config] + baseline
    let database = ["--db", folder.path("audit.db")]
    #expect(try Command.tagtidy(["baseline", "write"] + database + options).run().status == 0)
    #expect(try folder.text("baseline.json").contains("prune-overdue"))
    let check = try Command.tagtidy(["baseline", "check"] + database + options).run()
    #expect(check.status == 0)
  }

  @Test func `what is mended is obsolete, and taken out`() throws {
    _ = try audit()
    #expect(try run("write").status == 0)
    try replace("receipt:v2", by: "receipt:v1", in: "deployments.yaml")
    let report = try audit(baseline[0], baseline[1])
    #expect(try report.json.summary.obsoleteInBaseline == 1)
    #expect(try report.folder.text("report.md").contains("## Obsolete in the baseline"))
    #expect(try report.folder.text("report.text").contains("OBSOLETE IN THE BASELINE"))
    #expect(try run("check").output.contains("obsolete: missing-stream-tag: Deployment till/rec"))
    #expect(try run("check", "--ignore", "references").output.contains(" 0 obsolete, "))
    #expect(try run("prune", "--ignore", "references").output.contains(": 0 obsolete"))
    let before = try folder.text("baseline.json")
    #expect(try run("prune").output.contains(": 1 obsolete"))
    #expect(try folder.text("baseline.json").count < before.count)
    let check = try run("check")
    #expect(check.status == 0)
    #expect(check.output.contains(" 0 obsolete, 0 not judged; 0 new findings"))
  }

  @Test func `older, in other order and with one more revision, findings are the same`() throws {
    _ = try audit()
    #expect(try run("write").status == 0)
    try reorder()
    let soon = try audit(asOf: "2026-01-31T00:05:00Z", baseline[0], baseline[1]).json
    #expect(soon.findings.filter { $0.isBaselined == false }.map(\.message) == [])
    #expect(soon.summary.obsoleteInBaseline == 0)
    let later = try audit(asOf: "2026-02-03T00:00:00Z", baseline[0], baseline[1]).json
    #expect(later.summary.obsoleteInBaseline == 0)
  }

  /// Turns the order of image streams and their tags around, gives one tag another revision, and
  /// has the file read after all others.
  private func reorder() throws {
    let file = try JSONSerialization.jsonObject(with: folder.data("export/imagestreams.json"))
    var list = try #require(file as? [String: Any])
    let streams = try #require(list["items"] as? [[String: Any]])
    list["items"] = try streams.reversed().map { stream in
      guard var status = stream["status"] as? [String: Any],
        let tags = status["tags"] as? [[String: Any]]
      else { return stream }
      status["tags"] = try tags.reversed().map(Self.moved)
      return stream.merging(["status": status]) { $1 }
    }
    let data = try JSONSerialization.data(withJSONObject: list)
    try folder.write(String(decoding: data, as: UTF8.self), to: "export/zz.json")
    try FileManager.default.removeItem(atPath: folder.path("export/imagestreams.json"))
  }

  /// The tag with another image in front, where it has a long history.
  private static func moved(_ tag: [String: Any]) throws -> [String: Any] {
    guard let items = tag["items"] as? [[String: Any]], items.count > 3 else { return tag }
    let image = "sha256:" + String(repeating: "7", count: 64)
    var first = try #require(items.first)
    first["image"] = image
    first["dockerImageReference"] = "registry.example.com/shop/web@" + image
    return tag.merging(["items": [first] + items]) { $1 }
  }

  @Test func `lost input takes nothing out`() throws {
    _ = try audit()
    #expect(try run("write").status == 0)
    let before = try folder.text("baseline.json")
    try folder.write("{\"kind\": \"ImageStream\"", to: "export/cut.json")
    try replace("receipt:v2", by: "receipt:v1", in: "deployments.yaml")
    #expect(try audit(baseline[0], baseline[1]).outcome.status == 2)
    #expect(try run("check").status == 2)
    #expect(try run("prune").status == 2)
    #expect(try folder.text("baseline.json") == before)
    #expect(try run("write").status == 2)
    #expect(try folder.text("baseline.json") != before)
  }

  @Test func `the file says who wrote it and is the same each time`() throws {
    _ = try audit()
    #expect(try run("write").output.contains("baseline.json: 31 findings written"))
    let first = try folder.text("baseline.json")
    #expect(first.contains("\"toolVersion\""))
    #expect(first.contains("\"configHash\""))
    _ = try audit()
    #expect(try run("write").status == 0)
    #expect(try folder.text("baseline.json") == first)
    #expect(try run("check", "--select", "tags").output.contains("set differently"))
  }

  @Test(arguments: ["write", "check", "prune"])
  func `without a file it is wrong usage`(command: String) throws {
    let outcome = try Command.tagtidy(["baseline", command, "--db", "x.db", "--isolated"]).run()
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("--baseline"))
  }
}
