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
      output.write(CSVText.row(Self.cells(reported, topic: topics[reported.finding.rule] ?? "")))
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

  /// A finding, in the order of the columns.
  private static func cells(_ reported: ReportedFinding, topic: String) -> [String] {
    let (finding, place, suppression) = (reported.finding, reported.place, reported.suppression)
    let (subject, impact) = (finding.subject, finding.impact)
    return [
      "finding", finding.severity.rawValue, finding.rule, topic, subject.namespace,
      subject.imageStream, subject.tag, subject.revision == 0 ? "" : String(subject.revision),
      subject.image, subject.kind, subject.name, subject.field, finding.message, finding.remedy,
      String(impact.workloads), String(impact.registryBytes), String(impact.storedBytes),
      String(reported.isNew), String(reported.isBaselined), reported.firstSeen.text,
      suppression?.origin.rawValue ?? "", suppression?.reason ?? "",
      suppression?.until?.text ?? "", suppression?.reference ?? "", reported.path,
      place.map { String($0.line) } ?? "", place.map { String($0.column) } ?? "",
      reported.fingerprint, finding.evidenceText,
    ]
  }
}
