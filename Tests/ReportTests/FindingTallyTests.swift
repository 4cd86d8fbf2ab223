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
    ([ReportedFinding.fake("a", .error)], "1 error."),
    (
      [.fake("a", .error), .fake("a", .warning), .fake("a", .info)],
      "1 error, 1 warning and 1 info."
    ),
    (Array(repeating: .fake("a"), count: 1_000), "1,000 warnings."),
  ])
  func `severities without findings are not named`(findings: [ReportedFinding], text: String) {
    #expect(AuditReport.fake(findings: findings).text().lines[1] == text)
  }
}
