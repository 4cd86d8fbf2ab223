import Model
import Report
import Rules
import Testing

@Suite struct TextReporterTests {
  @Test(arguments: [80, 120])
  func `the summary fits one screen`(width: Int) {
    let rules = (1...30).map { "rule-\($0)" }
    let findings = rules.map { ReportedFinding.fake($0) }
    let base = AuditReport.sample
    let report = AuditReport(
      toolVersion: base.toolVersion, asOf: base.asOf, run: 2, previousAsOf: base.previousAsOf,
      sources: base.sources, metrics: base.metrics, coverage: base.coverage,
      diagnostics: base.diagnostics, outcomes: base.outcomes, findings: ReportedFindings(findings),
      fixed: base.fixed, offenders: Array(repeating: base.offenders[0], count: 20))
    let lines = report.text(width: width).lines
    let summary = lines.prefix {
      !$0.hasPrefix("WARNING rule-1:") && !$0.hasPrefix("WARNING rule-1 ")
    }
    #expect((24...40).contains(summary.count))
    #expect(summary.contains("  and 18 more rules (below)"))
  }

  @Test func `a clean first night is short`() {
    let text = AuditReport.clean(run: 1).text()
    #expect(
      text == """
        tagtidy 0.1.0, run 1, as of 2026-01-31T00:00:00Z
        Nothing found.

        Read      0 files
        Rules     1 ran, 0 did not run, 0 failed
        Change    First run.

        """)
  }

  @Test func `a finding has its place, its age and its command`() {
    let report = AuditReport.fake(findings: [
      .fake("a", isNew: true), .fake("a", tag: "v2", path: ""),
    ])
    let expected = """
      WARNING a (2 findings, 1 new)
        shop/cart:v1 is wrong
          export/streams.json:120, new
          oc tag -d shop/cart:v1
        shop/cart:v2 is wrong
          since 2026-01-13
          oc tag -d shop/cart:v2

      """
    #expect(report.text().hasSuffix(expected))
  }

  @Test func `colours are sent only when told to`() {
    #expect(!AuditReport.sample.text().contains("\u{1B}"))
    let coloured = TextReporter(usesColour: true, width: 80).render(.sample)
    #expect(coloured.contains("\u{1B}[1;31mERROR import-failed"))
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == AuditReport.sample.text())
  }

  @Test(arguments: [40, 80, 120])
  func `no line ends in a space`(width: Int) {
    #expect(AuditReport.sample.text(width: width).lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func `diagnostics are cut after twenty`() {
    let diagnostic = IngestDiagnostic(path: "a.json", message: "cut off")
    let report = AuditReport.fake(diagnostics: Array(repeating: diagnostic, count: 23))
    let lines = report.text().lines
    #expect(lines.count { $0 == "  lost: a.json: cut off" } == 20)
    #expect(lines.contains("  and 3 more remarks (see the JSON report)"))
  }
}
