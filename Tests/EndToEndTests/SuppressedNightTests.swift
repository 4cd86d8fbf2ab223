import Foundation
import TestSupport
import Testing

/// What does not count by somebody's word, from night to night.
@Suite struct SuppressedNightTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/shop"), toPath: folder.path("export"))
  }

  private func audit(
    asOf: String = Audit.asOf, configuration: String = "", options: [String] = []
  ) throws -> Audit {
    let file = try folder.write(configuration, to: "tagtidy.yaml")
    return try Audit(
      [folder.path("export")], in: folder, asOf: asOf, options: ["--config", file] + options)
  }

  private func replace(_ old: String, by new: String, in name: String) throws {
    let text = try folder.text("export/" + name)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "export/" + name)
  }

  private func insecure(_ report: JSONReport) -> [JSONReport.Finding] {
    report.findings.filter {
      $0.rule == "insecure-import" && $0.message.hasPrefix("attic/scanner")
    }
  }

  @Test func `an annotation takes its finding out of every figure`() throws {
    let quiet = try audit().json
    #expect(insecure(quiet).isEmpty)
    #expect(quiet.summary.suppressed == 1)
    #expect(quiet.summary.findings == quiet.findings.count)
    let shown = try audit(options: ["--show-suppressed"])
    let finding = try #require(insecure(try shown.json).first)
    #expect(finding.suppression?.origin == "annotation")
    #expect(finding.suppression?.reason == "the registry has no certificate yet")
    #expect(finding.suppression?.until == "2026-12-31")
    #expect(finding.suppression?.reference == "SHOP-31")
    #expect(try shown.json.summary.findings == quiet.summary.findings)
    #expect(try shown.folder.text("report.text").contains("SUPPRESSED"))
    #expect(try shown.folder.text("report.md").contains("## Suppressed"))
    let all = try audit(options: ["--no-suppressions"]).json
    #expect(insecure(all).first?.suppression == nil)
    #expect(all.summary.findings == quiet.summary.findings + 1)
    #expect(all.summary.suppressed == 0)
  }

  @Test func `what counts again after its last day is not new, its expiry is`() throws {
    _ = try audit(asOf: "2026-12-31T23:59:59Z")
    let report = try audit(asOf: "2027-01-01T00:00:00Z").json
    #expect(insecure(report).map(\.isNew) == [false])
    #expect(report.summary.suppressed == 0)
    let new = report.findings.filter { $0.isNew == true && $0.rule.hasPrefix("suppression-") }
    #expect(
      new.map(\.message) == [
        "suppression of insecure-import ended on 2026-12-31: the registry has no certificate yet"
      ])
  }

  @Test func `what is suppressed and mended leaves an unused suppression, and nothing fixed`()
    throws
  {
    _ = try audit()
    try replace("insecure: true", by: "insecure: false", in: "attic.yaml")
    let report = try audit().json
    #expect(report.fixed.isEmpty)
    let new = report.findings.filter { $0.isNew == true }
    #expect(
      new.map(\.message) == [
        "suppression of insecure-import matches no finding: the registry has no certificate yet"
      ])
  }

  @Test func `a suppression written today takes one finding away, and that is no fix`() throws {
    let before = try audit().json
    let configuration = """
      suppressions:
        - {rule: import-failed, namespace: shop, image_stream: "pay*", reason: vendor is asked}
      """
    let after = try audit(configuration: configuration).json
    #expect(after.summary.findings == before.summary.findings - 1)
    #expect(after.summary.suppressed == before.summary.suppressed + 1)
    #expect(after.fixed.isEmpty)
    #expect(after.findings.allSatisfy { $0.isNew == false })
    #expect(!after.findings.contains { $0.rule == "import-failed" })
  }

  @Test func `an entry that fits nothing is told, unless its rule did not run`() throws {
    let configuration = """
      suppressions: [{rule: import-failed, namespace: nowhere, reason: moved, until: 2027-01-01}]
      """
    func told(_ options: String...) throws -> [String] {
      try audit(configuration: configuration, options: options).json.findings
        .filter { $0.rule == "suppression-unused" && $0.message.contains("moved") }
        .map(\.message)
    }
    #expect(try told().filter { $0.hasSuffix(": moved") }.count == 1)
    #expect(try told("--ignore", "import-failed") == [])
    #expect(try told("--select", "suppressions") == [])
  }

  @Test func `suppressed findings do not decide the exit status`() throws {
    let configuration = "suppressions: [{rule: missing-stream-tag, reason: being rebuilt}]"
    let options = ["--select", "missing-stream-tag"]
    #expect(try audit(options: options).outcome.status == 1)
    #expect(try audit(configuration: configuration, options: options).outcome.status == 0)
    let all = try audit(configuration: configuration, options: options + ["--no-suppressions"])
    #expect(all.outcome.status == 1)
  }

  @Test func `keep markers are listed and change no finding`() throws {
    let audit = try audit()
    #expect(try audit.json.summary.keepMarkers == 1)
    let markdown = try audit.folder.text("report.md")
    #expect(markdown.contains("| `till/gateway` | rollback for the tills at sea | till team |"))
    #expect(try audit.folder.text("report.text").contains("KEEP MARKERS"))
  }

  @Test func `a namespace's settings and owners reach its findings`() throws {
    try replace(
      "    name: lab\n", by: "    name: lab\n    annotations: {example.com/owner: science}\n",
      in: "namespaces.yaml")
    let configuration = """
      rules: {insecure-image-stream: {severity: off}}
      namespaces: [{match: "la?", rules: {insecure-image-stream: {severity: info}}}]
      owners: {annotation: example.com/owner, namespaces: [{match: shop, team: web}], default: ops}
      """
    let report = try audit(configuration: configuration)
    let finding = try report.json.findings.first { $0.rule == "insecure-image-stream" }
    #expect(finding?.team == "science")
    let teams = Set(try report.json.findings.compactMap(\.team))
    #expect(teams == ["science", "web", "ops"])
    #expect(try report.folder.text("report.md").contains("## Findings by team"))
    #expect(try report.folder.text("report.text").contains("\nTeams     "))
  }

  @Test func `what a namespace leaves out is not fixed, and not new when it is back`() throws {
    let first = try audit().json
    let left = try audit(
      configuration: "namespaces: [{match: lab, ignore: [aliases, references, imports]}]"
    ).json
    #expect(left.summary.findings < first.summary.findings)
    #expect(left.fixed.isEmpty)
    let back = try audit().json
    #expect(back.summary.findings == first.summary.findings)
    #expect(back.findings.allSatisfy { $0.isNew == false })
  }

  @Test func `a parameter of some namespaces counts there alone`() throws {
    let configuration = """
      rules: {stale-tag-unused: {stale_days: 100000}}
      namespaces: [{match: attic, rules: {stale-tag-unused: {stale_days: 30}}}]
      """
    let report = try audit(configuration: configuration).json
    let stale = report.findings.filter { $0.rule == "stale-tag-unused" }
    #expect(stale.map { $0.message.prefix(14) } == ["attic/scanner "])
    #expect(report.outcomes.filter { $0.rule.id == "stale-tag-unused" }.count == 1)
  }
}
