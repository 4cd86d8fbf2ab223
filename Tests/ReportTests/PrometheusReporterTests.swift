import Model
import Report
import Rules
import Testing

@Suite struct PrometheusReporterTests {
  private func lines(_ report: AuditReport) -> [String] {
    PrometheusReporter().render(report).lines
  }

  @Test(arguments: [
    "tagtidy_build_info{version=\"0.1.0\"} 1", "tagtidy_run_timestamp_seconds 1769817600",
    "tagtidy_findings{rule=\"date-in-tag-name\",severity=\"warning\",namespace=\"shop\"} 31",
    "tagtidy_findings{rule=\"import-failed\",severity=\"error\",namespace=\"店\"} 1",
    "tagtidy_rule_findings{rule=\"alias-cycle\",severity=\"error\"} 0",
    "tagtidy_rule_state{rule=\"stale-tag\",state=\"notRun\"} 1",
    "tagtidy_rule_state{rule=\"stale-tag\",state=\"ran\"} 0",
    "tagtidy_findings_new{severity=\"warning\"} 3", "tagtidy_findings_fixed 1",
    "tagtidy_input_lost{what=\"object\"} 3", "tagtidy_input_lost{what=\"file\"} 1",
    "tagtidy_input_lost{what=\"list\"} 1", "tagtidy_input_objects{kind=\"Image\"} 12040",
    "tagtidy_cluster_tag_events 45000", "# TYPE tagtidy_findings gauge",
  ])
  func `the sample is told`(line: String) {
    #expect(lines(.sample).contains(line))
  }

  @Test func `a rule that did not run has no number of findings`() {
    #expect(!lines(.sample).contains { $0.hasPrefix("tagtidy_rule_findings{rule=\"stale-tag\"") })
  }

  @Test func `the share of rules that ran is the coverage`() {
    let outcomes = [
      RuleOutcome(rule: .fake("a"), state: .ran), RuleOutcome(rule: .fake("b"), state: .ran),
      RuleOutcome(rule: .fake("c"), state: .ran),
      RuleOutcome(rule: .fake("d"), state: .failed("no")),
    ]
    #expect(lines(.fake(outcomes: outcomes)).contains("tagtidy_coverage_ratio 0.75"))
    #expect(lines(.fake()).contains("tagtidy_coverage_ratio 1"))
  }

  @Test func `stored bytes are one gauge, by kind`() {
    let metrics = [
      Metric(name: "stored_image_bytes", value: 7),
      Metric(name: "stored_image_stream_bytes", value: 8),
      Metric(name: "tag_events", namespace: "shop", value: 9),
    ]
    let lines = lines(.fake(metrics: metrics))
    #expect(lines.contains("tagtidy_stored_bytes{kind=\"image\"} 7"))
    #expect(lines.contains("tagtidy_stored_bytes{kind=\"image_stream\"} 8"))
    #expect(!lines.contains { $0.contains("tag_events") })
  }

  @Test(
    .enabled(if: PublicTool("promtool").isInstalled, "there is no promtool"),
    arguments: [AuditReport.sample, .clean(), .clean(run: 1), .hostile, .fake()])
  func `promtool accepts it`(report: AuditReport) throws {
    let tool = PublicTool("promtool", "check", "metrics")
    let text = PrometheusReporter().render(report)
    #expect(try tool.complaints(about: text) == "")
    #expect(try !tool.complaints(about: text.replacing(" gauge\n", with: " gouge\n")).isEmpty)
  }
}
