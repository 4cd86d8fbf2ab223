import Model
import Rules

/// Renders a report as SARIF 2.1.0, for code scanning services and editors.
///
/// Complete but for what a result of SARIF has no place for; keys are sorted.
package struct SARIFReporter: Reporter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Owners of bytes in etcd that are named, of each kind.
  private static let mostOwners = 20

  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", Self.schema)
      writer.member("runs") { writer in
        writer.array { writer in
          writer.element { write(report, to: &$0, draining: &output) }
        }
      }
      writer.member("version", "2.1.0")
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
  }

  private func write(
    _ report: AuditReport, to writer: inout JSONWriter,
    draining output: inout some TextOutputStream
  ) {
    let rules = SARIFRules(report.outcomes)
    writer.object { writer in
      writer.member("automationDetails") { writer in
        writer.object { $0.member("id", "tagtidy/audit/" + report.asOf.text) }
      }
      writer.member("columnKind", "utf16CodeUnits")
      writer.member("invocations") { writer in
        writer.array { writer in
          writer.element { $0.writeInvocation(of: report, rules) }
        }
      }
      writer.member("properties") { writeProperties(of: report, to: &$0) }
      writer.member("results") { writer in
        writer.array { writer in
          report.findings.visitAll { reported in
            writer.element { $0.writeResult(reported, rules) }
            writer.drain(into: &output)
          }
          for fixed in report.fixed {
            writer.element { $0.writeResult(fixed, rules) }
            writer.drain(into: &output)
          }
        }
      }
      writer.member("tool") { $0.writeTool(of: report) }
    }
  }

  private func writeProperties(of report: AuditReport, to writer: inout JSONWriter) {
    let summary = ReportSummary(report)
    writer.object { writer in
      writer.member("asOf", report.asOf.text)
      writer.member("etcd") { writer in
        writer.write(
          report.ledger, mostOwners: Self.mostOwners, mostNamespaces: Self.mostOwners)
      }
      writer.member("lostFiles", summary.loss.files)
      writer.member("lostObjects", summary.loss.objects)
      writer.member("previousAsOf", report.previousAsOf?.text)
      writer.member("rulesFailed", summary.rulesFailed)
      writer.member("rulesNotRun", summary.rulesNotRun)
      writer.member("rulesRan", summary.rulesRan)
      writer.member("run", report.run)
      writer.member("truncatedLists", summary.loss.truncatedLists)
    }
  }
}

/// Where the rules of a report stand in the list that results point into.
struct SARIFRules {
  private let places: [String: Int]

  init(_ outcomes: [RuleOutcome]) {
    places = Dictionary(
      outcomes.enumerated().map { ($1.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// From 0; nil for a rule that the report does not know.
  func index(of rule: String) -> Int? { places[rule] }
}

extension Severity {
  /// As SARIF calls it.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
