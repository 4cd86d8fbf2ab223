import Report
import Rules
import Testing

@Suite struct FindingTallyTests {
  @Test func `the namespace with the gravest findings comes first`() {
    let report = AuditReport.fake(findings: [
      .fake("a", .info, namespace: "many"), .fake("a", .info, namespace: "many"),
      .fake("b", .warning, namespace: "few", isNew: true), .fake("b", .warning, namespace: "also"),
      .fake("c", .error, namespace: "one"), .fake("a", .info, namespace: ""),
    ])
    let lines = report.markdown.lines
    let head = lines.firstIndex(of: "| Namespace | Errors | Warnings | Info | New |") ?? 0
    #expect(
      lines[(head + 2)...].prefix(5) == [
        "| `one` | 1 | 0 | 0 | 0 |", "| `also` | 0 | 1 | 0 | 0 |", "| `few` | 0 | 1 | 0 | 1 |",
        "| `many` | 0 | 0 | 2 | 0 |", "| (none) | 0 | 0 | 1 | 0 |",
      ])
  }

  @Test(arguments: [
    ([Severity.error: 1], "1 error."),
    ([.error: 1, .warning: 1, .info: 1], "1 error, 1 warning and 1 info."),
    ([.warning: 1_000], "1,000 warnings."),
  ])
  func `severities without findings are not named`(counts: [Severity: Int], text: String) {
    let findings = counts.flatMap { Array(repeating: ReportedFinding.fake("a", $0), count: $1) }
    #expect(AuditReport.fake(findings: findings).text().lines[1] == text)
  }
}
