import Report
import Rules
import Testing

@Suite struct EvidenceGapTests {
  private let report = AuditReport.fake(outcomes: [
    RuleOutcome(rule: .fake("a"), state: .notRun(pods)),
    RuleOutcome(rule: .fake("b"), state: .notRun(more)),
    RuleOutcome(rule: .fake("c"), state: .notRun(pods)),
    RuleOutcome(rule: .fake("d"), state: .failed("stopped | after 30 s")),
  ])
  private static let pods = MissingEvidence(
    reasons: ["Pods were not read"], commands: ["oc get pods -A -o json"])
  private static let more = MissingEvidence(
    reasons: (1...12).map { "Namespace \($0) was not read" },
    commands: ["oc get pods -A -o json", "oc get builds -A -o json"])

  @Test func `rules that lack the same are named together`() {
    let title = "Something is wrong"
    let lines = report.markdown.lines
    #expect(lines.contains("- \(title) (`a`); \(title) (`c`)"))
    #expect(lines.contains("  - Namespace 10 was not read"))
    #expect(lines.contains("  - and 2 more reasons (see the JSON report)"))
    #expect(lines.contains("  - failed: stopped &#124; after 30 s"))
  }

  @Test func `each command stands there once`() {
    let commands = "oc get pods -A -o json\noc get builds -A -o json\n"
    #expect(report.markdown.contains("```sh\n\(commands)```"))
    #expect(report.text().contains("    oc get pods -A -o json\n    oc get builds -A -o json\n"))
  }

  @Test func `the terminal names every rule that says nothing`() {
    let lines = report.text().lines
    #expect(lines.contains("NOT JUDGED"))
    for rule in ["  a: Something is wrong", "  b: Something is wrong", "  d failed"] {
      #expect(lines.contains(rule))
    }
  }
}
