import Model
import Rules

/// Renders a report as CSV: what is missing first, then a finding in each row; for spreadsheets.
package struct CSVReporter: Reporter {
  /// The columns, in their order; new ones go to the end.
  private static let columns = [
    "record", "severity", "rule", "topic", "namespace", "imageStream", "tag", "revision", "image",
    "kind", "name", "field", "message", "remedy", "impactWorkloads", "impactRegistryBytes",
    "impactStoredBytes", "isNew", "isBaselined", "firstSeen", "suppressedBy", "suppressionReason",
    "suppressedUntil", "suppressionReference", "path", "line", "column", "fingerprint", "evidence",
  ]

  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let topics = Dictionary(
      report.outcomes.map { ($0.rule.id, $0.rule.topic) }, uniquingKeysWith: { first, _ in first })
    output.write(CSVText.row(Self.columns))
    if let loss = InputLoss(report).sentence {
      write(["record": "lost", "message": loss], to: &output)
    }
    for outcome in report.outcomes {
      if let cells = Self.cells(outcome) { write(cells, to: &output) }
    }
    report.findings.visitAll { reported in
      write(Self.cells(reported, topic: topics[reported.finding.rule] ?? ""), to: &output)
    }
  }

  private func write(_ cells: [String: String], to output: inout some TextOutputStream) {
    output.write(CSVText.row(Self.columns.map { cells[$0] ?? "" }))
  }

  /// A rule that says nothing; nil for one that ran.
  private static func cells(_ outcome: RuleOutcome) -> [String: String]? {
    var cells = ["rule": outcome.rule.id, "topic": outcome.rule.topic]
    switch outcome.state {
    case .ran: return nil
    case .notRun(let missing):
      cells["record"] = "notRun"
      cells["message"] = missing.reasons.joined(separator: "; ")
      cells["remedy"] = missing.commands.joined(separator: "\n")
    case .failed(let reason):
      cells["record"] = "failed"
      cells["message"] = reason
    }
    return cells
  }

  private static func cells(_ reported: ReportedFinding, topic: String) -> [String: String] {
    let (finding, subject) = (reported.finding, reported.finding.subject)
    var cells = [
      "record": "finding", "severity": finding.severity.rawValue, "rule": finding.rule,
      "topic": topic, "namespace": subject.namespace, "imageStream": subject.imageStream,
      "tag": subject.tag, "revision": subject.revision == 0 ? "" : String(subject.revision),
      "image": subject.image, "kind": subject.kind, "name": subject.name, "field": subject.field,
      "message": finding.message, "remedy": finding.remedy,
      "impactWorkloads": String(finding.impact.workloads),
      "impactRegistryBytes": String(finding.impact.registryBytes),
      "impactStoredBytes": String(finding.impact.storedBytes), "isNew": String(reported.isNew),
      "isBaselined": String(reported.isBaselined), "firstSeen": reported.firstSeen.text,
      "path": reported.path, "line": reported.place.map { String($0.line) } ?? "",
      "column": reported.place.map { String($0.column) } ?? "",
      "fingerprint": reported.fingerprint, "evidence": finding.evidenceText,
    ]
    if let suppression = reported.suppression {
      cells["suppressedBy"] = suppression.origin.rawValue
      cells["suppressionReason"] = suppression.reason
      cells["suppressedUntil"] = suppression.until?.text
      cells["suppressionReference"] = suppression.reference
    }
    return cells
  }
}
