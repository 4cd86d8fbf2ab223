import Model
import Rules

/// Renders a report for the textfile collector of Prometheus's node exporter: gauges alone.
///
/// The number of series is bounded: there is one for each rule, and for each rule in each of the
/// namespaces with the most findings, one for each of the namespaces that take most in etcd, and none
/// for an image stream, tag or image.
package struct PrometheusReporter: Reporter {
  /// Namespaces that have series of their own.
  private static let namespaces = 200
  /// Stands for all other namespaces together; no namespace can have the name.
  private static let otherNamespaces = "_other"

  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    let counts = FindingCounts(report, namespaces: Self.namespaces, others: Self.otherNamespaces)
    let families =
      Self.run(report, summary) + [counts.byNamespace, counts.byRule(report.outcomes)]
      + Self.states(report, summary) + counts.others
      + [
        PrometheusFamily(
          "findings_fixed", "Findings that are gone since the run before", summary.fixed)
      ]
      + Self.input(report, summary) + Self.figures(report) + Self.ledger(report)
    for family in families { family.write(to: &output) }
  }

  private static func run(
    _ report: AuditReport, _ summary: ReportSummary
  ) -> [PrometheusFamily] {
    var build = PrometheusFamily("build_info", "The version of tagtidy that wrote this; always 1")
    build.add(["version": report.toolVersion], 1)
    var coverage = PrometheusFamily(
      "coverage_ratio", "Rules that ran, as a part of all that were chosen")
    coverage.add(summary.rulesRan, of: report.outcomes.count)
    return [
      build,
      PrometheusFamily(
        "run_timestamp_seconds", "The moment that the report is about", report.asOf.seconds),
      coverage,
    ]
  }

  private static func states(
    _ report: AuditReport, _ summary: ReportSummary
  ) -> [PrometheusFamily] {
    var states = PrometheusFamily(
      "rule_state", "What came of each rule: 1 for the state that it is in")
    for outcome in report.outcomes {
      for state in ["failed", "notRun", "ran"] {
        states.add(
          ["rule": outcome.rule.id, "state": state], outcome.state.name == state ? 1 : 0)
      }
    }
    return [states]
  }

  private static func input(
    _ report: AuditReport, _ summary: ReportSummary
  ) -> [PrometheusFamily] {
    var lost = PrometheusFamily("input_lost", "What of the input could not be read whole")
    lost.add(["what": "file"], summary.loss.files)
    lost.add(["what": "list"], summary.loss.truncatedLists)
    lost.add(["what": "object"], summary.loss.objects)
    var objects = PrometheusFamily("input_objects", "Objects that were read, by kind")
    for kind in KindCoverage.all(of: report) { objects.add(["kind": kind.kind], kind.objects) }
    return [
      lost, objects, PrometheusFamily("input_files", "Files that were read", report.sources.count),
    ]
  }

  /// The figures of the run; those of stored bytes are series of one gauge.
  private static func figures(_ report: AuditReport) -> [PrometheusFamily] {
    var stored = PrometheusFamily("stored_bytes", "What the stored objects weigh in etcd, by kind")
    var others: [PrometheusFamily] = []
    for metric in report.metrics where metric.namespace.isEmpty {
      if let kind = storedKind(metric.name) {
        stored.add(["kind": kind], metric.value)
      } else {
        others.append(
          PrometheusFamily("cluster_" + metric.name, Wording.label(of: metric), metric.value))
      }
    }
    return [stored] + others
  }

  private static func ledger(_ report: AuditReport) -> [PrometheusFamily] {
    guard let ledger = report.ledger else { return [] }
    return LedgerGauges(ledger, namespaces: namespaces, others: otherNamespaces).families
  }

  /// `stored_image_bytes` is about `image`; nil where the name says no kind.
  private static func storedKind(_ name: String) -> String? {
    let words = name.split(separator: "_")
    guard words.count > 2, words.first == "stored", words.last == "bytes" else { return nil }
    return words.dropFirst().dropLast().joined(separator: "_")
  }
}
