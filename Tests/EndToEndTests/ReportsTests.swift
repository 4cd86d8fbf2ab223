import Foundation
import TestSupport
import Testing

/// The reports that are kept in `reports/`, made by the whole pipeline from the fixtures.
///
/// `UPDATE_GOLDEN=1 swift test --filter ReportsTests` rewrites them and fails.
@Suite struct ReportsTests {
  @Test(arguments: [("shop", Int32(1)), ("damaged", 2), ("inspect", 0)])
  func `a fixture's reports are those that are kept`(fixture: String, status: Int32) throws {
    let audit = try Audit(["Tests/Fixtures/" + fixture])
    #expect(audit.outcome.status == status)
    #expect(audit.outcome.error.isEmpty)
    for (format, name) in [("md", "report.md"), ("json", "report.json"), ("text", "report.txt")] {
      let path = "reports/\(fixture)/\(name)"
      let difference = try Golden.difference(of: audit.report(format), from: path)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test(arguments: [
    ("html", "report.html"), ("sarif", "report.sarif"), ("junit", "report.junit.xml"),
    ("csv", "report.csv"), ("prometheus", "report.prom"),
  ])
  func `the shop is reported in every format`(format: String, name: String) throws {
    let report = try Audit(["Tests/Fixtures/shop"]).report(format)
    let difference = try Golden.difference(of: report, from: "reports/shop/" + name)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `every rule finds something in the shop`() throws {
    let report = try Audit(["Tests/Fixtures/shop"]).json
    #expect(report.outcomes.allSatisfy { $0.state == "ran" })
    #expect(Set(report.findings.map(\.rule)) == Set(report.outcomes.map(\.rule.id)))
  }

  @Test func `every finding of the shop says what to do`() throws {
    for finding in try Audit(["Tests/Fixtures/shop"]).json.findings {
      #expect(finding.remedy?.isEmpty == false, "\(finding.rule): \(finding.message)")
    }
  }
}
