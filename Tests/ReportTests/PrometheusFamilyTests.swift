import Report
import Testing

@Suite struct PrometheusFamilyTests {
  @Test(arguments: [
    ("shop", "shop"), ("a\"b", #"a\"b"#), (#"a\b"#, #"a\\b"#), ("a\nb", #"a\\nb"#),
    ("\"\u{301}", "\\\"\u{301}"), ("\u{1B}", #"\\u{1B}"#), ("\"} 1\nx{a=\"", #"\"} 1\\nx{a=\""#),
  ])
  func `a label cannot end its value`(namespace: String, value: String) {
    let report = AuditReport.fake(findings: [.fake("a", namespace: namespace)])
    let lines = PrometheusReporter().render(report).lines
    #expect(
      lines.contains(
        "tagtidy_findings{rule=\"a\",severity=\"warning\",namespace=\"\(value)\"} 1"))
  }

  @Test func `a gauge without series is left out`() {
    #expect(!PrometheusReporter().render(.fake()).contains("tagtidy_rule_state"))
  }
}
