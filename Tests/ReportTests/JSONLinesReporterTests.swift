import Foundation
import Report
import Rules
import Testing

@Suite struct JSONLinesReporterTests {
  private func records(_ report: AuditReport) throws -> [[String: Any]] {
    try JSONLinesReporter().render(report).lines.dropLast().map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  @Test(arguments: [AuditReport.sample, .hostile])
  func `each finding is a line, below what is missing`(report: AuditReport) throws {
    let records = try records(report)
    #expect(records.first?["record"] as? String == "lost")
    let findings = records.filter { $0["record"] as? String == "finding" }
    let messages = findings.map { ($0["finding"] as? [String: Any])?["message"] as? String }
    #expect(messages == report.findings.all.map(\.finding.message))
  }

  @Test func `a rule that says nothing is a line with its commands`() throws {
    let states = try records(.sample).compactMap { ($0["outcome"] as? [String: Any]) }
    #expect(states.map { $0["state"] as? String } == ["notRun", "notRun", "failed"])
    #expect((states[0]["commands"] as? [String])?.isEmpty == false)
    #expect(states[0]["findings"] is NSNull)
  }

  @Test func `a clean night has no lines`() {
    #expect(JSONLinesReporter().render(.clean()).isEmpty)
  }
}
