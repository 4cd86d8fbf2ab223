import Foundation
import Model
import Report
import Rules
import Store
import TestSupport
import Testing

@Suite struct CSVReporterTests {
  /// The rows by the header's names.
  private func rows(_ report: AuditReport) throws -> [[String: String]] {
    let rows = try CSVRows.read(CSVReporter().render(report))
    let names = try #require(rows.first)
    return try rows.dropFirst().map { row in
      try #require(row.count == names.count)
      return Dictionary(uniqueKeysWithValues: zip(names, row))
    }
  }

  @Test func `each finding is a row, below what is missing`() throws {
    let rows = try rows(.sample)
    #expect(
      rows.prefix(5).map { $0["record"] } == ["lost", "notRun", "notRun", "failed", "finding"])
    #expect(rows.count { $0["record"] == "finding" } == AuditReport.sample.findings.all.count)
    #expect(rows.allSatisfy { $0.count == 29 })
    #expect(rows[0]["message"]?.hasPrefix("3 objects and 1 file could not be read") == true)
    #expect(rows[1]["remedy"]?.hasPrefix("oc get ") == true)
  }

  @Test func `a row says all about its finding`() throws {
    let evidence = [
      Finding.Evidence(name: "tags", value: .integer(3)),
      Finding.Evidence(name: "cause", value: .text("a \"b\", c")),
    ]
    let finding = ReportedFinding.fake("a", evidence: evidence, isNew: true)
      .known(isBaselined: true, .accepted)
    let row = try #require(try rows(.fake(findings: [finding])).first)
    let expected = [
      "record": "finding", "severity": "warning", "rule": "a", "namespace": "shop",
      "imageStream": "cart", "tag": "v1", "revision": "", "message": "shop/cart:v1 is wrong",
      "remedy": "oc tag -d shop/cart:v1", "impactWorkloads": "0", "isNew": "true",
      "isBaselined": "true", "firstSeen": "2026-01-31T00:00:00Z", "suppressedBy": "configuration",
      "suppressionReason": "kept for the auditors", "suppressedUntil": "2026-12-31",
      "suppressionReference": "OPS-12", "path": "export/streams.json", "line": "120",
      "column": "5", "evidence": #"{"tags": 3,"cause": "a \"b\", c"}"#,
    ]
    for (name, value) in expected { #expect(row[name] == value, "\(name)") }
  }

  @Test func `hostile names stay in their cells`() throws {
    let findings = try rows(.hostile).filter { $0["record"] == "finding" }
    #expect(findings.count == AuditReport.hostileTexts.count * 2)
    #expect(findings.allSatisfy { $0["fingerprint"] == "0123456789abcdef" && $0.count == 29 })
    let leads = findings.flatMap(\.values).compactMap(\.unicodeScalars.first)
    #expect(!leads.contains { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) })
  }

  @Test func `lines end as RFC 4180 has it`() {
    let lines = CSVReporter().render(.fake(findings: [.fake("a"), .fake("b")]))
      .components(separatedBy: "\r\n")
    #expect(lines.map(\.isEmpty) == [false, false, false, true])
  }

  @Test func `a long report comes in pieces`() {
    #expect(Pieces(of: CSVReporter()).longest < 80_000)
  }
}
