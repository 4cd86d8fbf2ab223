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

  /// Fixtures that together have a case of every rule.
  private static let cases: [String] = {
    let folders =
      (try? FileManager.default.contentsOfDirectory(
        atPath: Repository.path("Tests/Fixtures"))) ?? []
    return ["shop"] + folders.filter { $0.hasPrefix("rules-") }.sorted()
  }()

  @Test func `every rule finds something in one of the fixtures`() throws {
    var found: Set<String> = []
    var rules: Set<String> = []
    for name in Self.cases {
      let report = try Audit(["Tests/Fixtures/" + name]).json
      let idle = report.outcomes.filter { $0.state != "ran" }.map(\.rule.id)
      #expect(idle == [], "\(name)")
      found.formUnion(report.findings.map(\.rule))
      rules.formUnion(report.outcomes.map(\.rule.id))
    }
    #expect(rules.subtracting(found).sorted() == [])
  }

  @Test(arguments: cases)
  func `every finding of a fixture says what to do`(name: String) throws {
    for finding in try Audit(["Tests/Fixtures/" + name]).json.findings {
      #expect(finding.remedy?.isEmpty == false, "\(finding.rule): \(finding.message)")
    }
  }
}
