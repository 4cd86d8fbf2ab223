import Report
import Rules
import Testing

@Suite struct FindingCountsTests {
  private func series(_ findings: [ReportedFinding], _ name: String) -> [String] {
    PrometheusReporter().render(.fake(findings: findings)).lines
      .filter { $0.hasPrefix("tagtidy_\(name){") }
  }

  @Test func `namespaces beyond the two hundredth go together`() {
    let one = (0..<300).map { ReportedFinding.fake("a", namespace: "n\(1_000 + $0)") }
    let two = (250..<300).map { ReportedFinding.fake("b", .info, namespace: "n\(1_000 + $0)") }
    let series = series(one + two, "findings")
    #expect(series.count == 251)
    #expect(
      series.contains("tagtidy_findings{rule=\"a\",severity=\"warning\",namespace=\"_other\"} 100"))
    #expect(series.contains { $0.contains("n1299") })
    #expect(series.contains { $0.contains("n1149") })
    #expect(!series.contains { $0.contains("n1150") })
  }

  @Test func `series stand in one order`() {
    let findings = [
      ReportedFinding.fake("b", .info), .fake("b", .error), .fake("a", namespace: "z"),
      .fake("a", namespace: "c"),
    ]
    let series = series(findings, "findings")
    #expect(
      series == [
        "tagtidy_findings{rule=\"a\",severity=\"warning\",namespace=\"c\"} 1",
        "tagtidy_findings{rule=\"a\",severity=\"warning\",namespace=\"z\"} 1",
        "tagtidy_findings{rule=\"b\",severity=\"error\",namespace=\"shop\"} 1",
        "tagtidy_findings{rule=\"b\",severity=\"info\",namespace=\"shop\"} 1",
      ])
    #expect(self.series(findings.reversed(), "findings") == series)
  }

  @Test func `suppressed findings count apart, baselined ones also`() {
    let findings = [
      ReportedFinding.fake("a").known(.accepted), .fake("a").known(isBaselined: true), .fake("a"),
    ]
    #expect(
      series(findings, "findings") == [
        "tagtidy_findings{rule=\"a\",severity=\"warning\",namespace=\"shop\"} 2"
      ])
    for name in ["findings_suppressed", "findings_baselined"] {
      #expect(series(findings, name).contains("tagtidy_\(name){severity=\"warning\"} 1"))
    }
  }
}
