import Model
import Report
import Rules
import Testing

@Suite struct ReportSummaryTests {
  private static let missing = RuleOutcome.State.notRun(
    MissingEvidence(reasons: ["Pods were not read"], commands: ["oc get pods -A -o json"]))
  private static let ran = RuleOutcome.State.ran

  @Test(arguments: [
    ([ran], "Nothing found."),
    (
      [ran, missing], "Nothing found in what was read, by the 1 rule that ran. 1 rule did not run."
    ),
    ([missing], "Nothing was judged: no rule ran. 1 rule did not run."),
    (
      [ran, .failed("x")], "Nothing found in what was read, by the 1 rule that ran. 1 rule failed."
    ),
    ([], "Nothing was judged: no rule ran."),
  ])
  func `a rule that did not run never looks clean`(states: [RuleOutcome.State], verdict: String) {
    let outcomes = states.map { RuleOutcome(rule: .fake("r"), state: $0) }
    let lines = AuditReport.fake(outcomes: outcomes).text(width: 120).lines
    #expect(lines[1] == verdict)
  }

  @Test func `a clean night with lost input is not called clean`() {
    let report = AuditReport.fake(
      diagnostics: [IngestDiagnostic(path: "a.json", message: "cut off")],
      outcomes: [RuleOutcome(rule: .fake("r"), state: Self.ran)])
    #expect(!report.text().contains("Nothing found."))
    #expect(!report.markdown.contains("Nothing found."))
  }

  @Test(arguments: [
    (1, true, "First run: everything is new."), (1, false, "First run."),
    (2, true, "1 new, 0 fixed, 0 remaining since 2026-01-30T00:00:00Z."),
    (2, false, "0 new, 0 fixed, 0 remaining since 2026-01-30T00:00:00Z."),
  ])
  func `the change since the last run is told`(run: Int, isFound: Bool, change: String) {
    let report = AuditReport.fake(run: run, findings: isFound ? [.fake("r", isNew: true)] : [])
    #expect(report.text().contains("Change    \(change)\n"))
    #expect(report.markdown.contains("\n\(change)\n"))
  }
}
