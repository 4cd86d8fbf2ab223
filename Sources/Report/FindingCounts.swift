import Model
import Rules

/// Findings counted for Prometheus, in one pass and for a bounded number of namespaces.
struct FindingCounts {
  private var places: [Place: Int] = [:]
  private var rules: [String: [Severity: Int]] = [:]
  private var suppressed: [Severity: Int] = [:]
  private var baselined: [Severity: Int] = [:]
  private var new: [Severity: Int] = [:]

  /// Counts the report's findings; those of all but the first so many namespaces, ordered by their
  /// number of findings, go under the name for others.
  init(_ report: AuditReport, namespaces limit: Int, others: String) {
    let tallies = report.digest.byNamespace.map { (namespace: $0.namespace, count: $0.tally.total) }
    let named = tallies.sorted { ($1.count, $0.namespace) < ($0.count, $1.namespace) }.prefix(limit)
    let own = Set(named.map(\.namespace))
    report.findings.visitAllInBrief { reported in
      let namespace = reported.finding.subject.namespace
      add(reported, namespace: own.contains(namespace) ? namespace : others)
    }
  }

  /// Findings that count, by rule, severity and namespace; in this order.
  var byNamespace: PrometheusFamily {
    var family = PrometheusFamily(
      "findings", "Findings by rule, severity and namespace, without suppressed ones")
    for (place, count) in places.sorted(by: { $0.key < $1.key }) {
      family.add(
        [
          "rule": place.rule, "severity": place.severity.rawValue, "namespace": place.namespace,
        ], count)
    }
    return family
  }

  /// Findings that count, by rule: 0 where a rule ran and found none, and no series where it did
  /// not run.
  func byRule(_ outcomes: [RuleOutcome]) -> PrometheusFamily {
    var family = PrometheusFamily(
      "rule_findings", "Findings by rule and severity, 0 where the rule ran and found none")
    for outcome in outcomes {
      guard case .ran = outcome.state else { continue }
      let counts = rules[outcome.rule.id] ?? [outcome.rule.severity: 0]
      for severity in Severity.gravestFirst {
        guard let count = counts[severity] else { continue }
        family.add(["rule": outcome.rule.id, "severity": severity.rawValue], count)
      }
    }
    return family
  }

  /// Those that are new, baselined and suppressed, by severity.
  var others: [PrometheusFamily] {
    let parts = [
      ("findings_new", "Findings that this run saw first", new),
      ("findings_baselined", "Findings that the baseline holds", baselined),
      ("findings_suppressed", "Findings that somebody meant to be so", suppressed),
    ]
    return parts.map { name, help, counts in
      var family = PrometheusFamily(name, help)
      for severity in Severity.gravestFirst {
        family.add(["severity": severity.rawValue], counts[severity] ?? 0)
      }
      return family
    }
  }

  private mutating func add(_ reported: ReportedFinding, namespace: String) {
    let finding = reported.finding
    let severity = finding.severity
    guard reported.suppression == nil else {
      suppressed[severity, default: 0] += 1
      return
    }
    places[
      Place(rule: finding.rule, severity: severity, namespace: namespace), default: 0] += 1
    rules[finding.rule, default: [:]][severity, default: 0] += 1
    if reported.isBaselined { baselined[severity, default: 0] += 1 }
    if reported.isNew { new[severity, default: 0] += 1 }
  }

  /// What a series is about.
  private struct Place: Hashable, Comparable {
    let rule: String
    let severity: Severity
    let namespace: String

    static func < (left: Place, right: Place) -> Bool {
      (left.rule, right.severity, left.namespace) < (right.rule, left.severity, right.namespace)
    }
  }
}
