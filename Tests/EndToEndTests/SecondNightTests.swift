import Foundation
import TestSupport
import Testing

/// The night after: what is new, what is fixed, what remains.
@Suite struct SecondNightTests {
  private let folder: TemporaryFolder
  private let inputs: [String]

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/shop"), toPath: folder.path("export"))
    inputs = [folder.path("export")]
  }

  private func audit(asOf: String = Audit.asOf, options: [String] = []) throws -> JSONReport {
    try Audit(inputs, in: folder, asOf: asOf, options: options).json
  }

  private func replace(_ old: String, by new: String, in name: String) throws {
    let text = try folder.text("export/" + name)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "export/" + name)
  }

  @Test func `the same export again has nothing new and nothing fixed`() throws {
    let first = try audit()
    let second = try audit()
    #expect(first.findings.allSatisfy { $0.isNew == true })
    #expect(second.run == 2)
    #expect(second.findings.count == first.findings.count)
    #expect(second.findings.allSatisfy { $0.isNew == false })
    #expect(second.fixed.isEmpty)
  }

  @Test func `what is mended is fixed, and nothing else`() throws {
    let first = try audit()
    try replace("receipt:v2", by: "receipt:v1", in: "deployments.yaml")
    let second = try audit()
    #expect(
      second.fixed.map(\.message) == [
        "Deployment till/receipt refers to till/receipt:v2, which is not there"
      ])
    #expect(second.findings.allSatisfy { $0.isNew == false })
    #expect(second.findings.count == first.findings.count - 1)
  }

  @Test func `what only grew older is not new`() throws {
    func stale(_ report: JSONReport) -> [JSONReport.Finding] {
      report.findings.filter { $0.rule == "stale-tag-unused" }
    }
    let first = try audit()
    let second = try audit(asOf: "2026-02-01T00:00:00Z")
    #expect(stale(second).map(\.message) != stale(first).map(\.message))
    #expect(stale(second).count == stale(first).count)
    #expect(stale(second).allSatisfy { $0.isNew == false })
  }

  @Test func `what breaks is new, and nothing else`() throws {
    let first = try audit()
    try replace("sandbox:prod", by: "sandbox:gone", in: "statefulsets.yaml")
    let second = try audit()
    #expect(
      second.findings.filter { $0.isNew == true }.map(\.message) == [
        "StatefulSet lab/sandbox refers to lab/sandbox:gone, which is not there"
      ])
    #expect(second.findings.count == first.findings.count + 1)
    #expect(second.fixed.isEmpty)
  }

  @Test func `what breaks again after it was mended is new again`() throws {
    _ = try audit()
    try replace("receipt:v2", by: "receipt:v1", in: "deployments.yaml")
    _ = try audit()
    try replace("receipt:v1", by: "receipt:v2", in: "deployments.yaml")
    let third = try audit()
    #expect(third.findings.filter { $0.isNew == true }.count == 1)
    #expect(third.fixed.isEmpty)
  }

  @Test func `a rule that did not run keeps its findings open`() throws {
    _ = try audit()
    try FileManager.default.removeItem(atPath: folder.path("export/pods.json"))
    let second = try audit()
    #expect(second.outcomes.contains { $0.rule.id == "stale-tag-unused" && $0.state == "notRun" })
    #expect(!second.fixed.contains { $0.rule == "stale-tag-unused" })
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/shop/pods.json"),
      toPath: folder.path("export/pods.json"))
    let third = try audit()
    #expect(third.findings.contains { $0.rule == "stale-tag-unused" })
    #expect(third.findings.allSatisfy { $0.isNew == false })
  }

  @Test func `a rule that was left out keeps its findings open`() throws {
    _ = try audit()
    let second = try audit(options: ["--ignore", "tags"])
    #expect(second.fixed.isEmpty)
    #expect(try audit().findings.allSatisfy { $0.isNew == false })
  }
}
