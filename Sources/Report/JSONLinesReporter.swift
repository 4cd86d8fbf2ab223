import Rules

/// Renders a report as JSON Lines: what is missing first, then the ledger of etcd, then a finding on
/// each line.
///
/// A finding has the members that it has in the JSON report, under `finding`; the ledger has its own
/// under `etcd`.
package struct JSONLinesReporter: Reporter {
  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    if let loss = InputLoss(report).sentence {
      write("lost", to: &output) { $0.member("message", loss) }
    }
    for outcome in report.outcomes {
      if case .ran = outcome.state { continue }
      write(outcome.state.name, to: &output) { writer in
        writer.member("outcome") { $0.write(outcome, findings: 0) }
      }
    }
    if let ledger = report.ledger {
      write("etcd", to: &output) { writer in
        writer.member("etcd") { $0.write(ledger) }
      }
    }
    report.findings.visitAll { reported in
      write("finding", to: &output) { writer in
        writer.member("finding") { $0.write(reported) }
      }
    }
  }

  /// Writes a line; its member `record` says what it is.
  private func write(
    _ record: String, to output: inout some TextOutputStream,
    _ member: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(isOnOneLine: true)
    writer.object { writer in
      member(&writer)
      writer.member("record", record)
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
  }
}
