import Model
import Rules

/// Renders a report as JSON, complete and with its keys sorted; what is suppressed is left out
/// unless the report shows it.
///
/// `docs/report.schema.json` describes it.
package struct JSONReporter: Reporter {
  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("asOf", report.asOf.text)
      writer.member("baseline") { $0.write(report.baseline) }
      writer.member("coverage") { $0.array(report.coverage) { $0.write($1) } }
      writer.member("diagnostics") { writer in
        writer.array(report.diagnostics) { writer, diagnostic in
          writer.write(diagnostic)
          writer.drain(into: &output)
        }
      }
      writer.member("etcd") { $0.write(report.ledger) }
      writer.member("findings") { writer in
        writer.array { writer in
          report.findings.visitAll { finding in
            guard report.showsSuppressed || finding.suppression == nil else { return }
            writer.element { $0.write(finding) }
            writer.drain(into: &output)
          }
        }
      }
      writer.member("fixed") { writer in
        writer.array(report.fixed) { writer, finding in
          writer.write(finding)
          writer.drain(into: &output)
        }
      }
      writer.member("keepMarkers") { $0.array(report.keepMarkers) { $0.write($1) } }
      writer.member("metrics") { $0.array(report.metrics) { $0.write($1) } }
      writer.member("offenders") { $0.array(report.offenders) { $0.write($1) } }
      writeOutcomes(report, to: &writer)
      writer.member("previousAsOf", report.previousAsOf?.text)
      writer.member("run", report.run)
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("sources") { $0.array(report.sources) { $0.write($1) } }
      writer.member("summary") { $0.write(summary) }
      writer.member("teams") { $0.array(report.digest.byTeam) { $0.write($1.tally, of: $1.team) } }
      writer.member("toolVersion", report.toolVersion)
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
  }

  /// Rises with every change after which an old reader would be wrong.
  private static let schemaVersion = 1

  private func writeOutcomes(_ report: AuditReport, to writer: inout JSONWriter) {
    writer.member("outcomes") { writer in
      writer.array(report.outcomes) { $0.write($1, findings: report.digest.count(of: $1.rule.id)) }
    }
  }
}
