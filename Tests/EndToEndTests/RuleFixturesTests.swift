import Foundation
import TestSupport
import Testing

@Suite struct RuleFixturesTests {
  /// Rules that were found somewhere, and those that ran somewhere.
  private static func rules() throws -> (found: Set<String>, ran: Set<String>, all: Set<String>) {
    var found: Set<String> = []
    var ran: Set<String> = []
    var all: Set<String> = []
    for report in try RuleFixture.all.flatMap({ try $0.reports() }) {
      found.formUnion(report.findings.map(\.rule))
      ran.formUnion(report.outcomes.filter { $0.state == "ran" }.map(\.rule.id))
      all.formUnion(report.outcomes.map(\.rule.id))
    }
    return (found, ran, all)
  }

  @Test func `every rule runs and finds something in one of the fixtures`() throws {
    let rules = try Self.rules()
    #expect(rules.all.count > 70)
    #expect(rules.all.subtracting(rules.ran).sorted() == [])
    #expect(rules.all.subtracting(rules.found).sorted() == [])
  }

  @Test(arguments: RuleFixture.all)
  func `every finding of a fixture says what to do, and no rule fails`(
    fixture: RuleFixture
  ) throws {
    for report in try fixture.reports() {
      #expect(report.outcomes.filter { $0.state == "failed" }.map(\.rule.id) == [])
      for finding in report.findings {
        #expect(finding.remedy?.isEmpty == false, "\(finding.rule): \(finding.message)")
      }
    }
  }
}
