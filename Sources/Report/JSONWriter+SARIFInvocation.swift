import Model
import Rules

extension JSONWriter {
  /// Writes how the run went: what was lost of the input, and which rules say nothing.
  mutating func writeInvocation(of report: AuditReport, _ rules: SARIFRules) {
    let isWhole = InputLoss(report).isNone && report.failures.isEmpty
    object { writer in
      writer.member("executionSuccessful", isWhole)
      writer.member("toolConfigurationNotifications") { writer in
        writer.array { writer in
          for outcome in report.outcomes {
            guard case .notRun(let missing) = outcome.state else { continue }
            writer.element { $0.writeNotification(outcome.rule, missing, rules) }
          }
        }
      }
      writer.member("toolExecutionNotifications") { writer in
        writer.array { writer in
          for coverage in report.coverage where coverage.isTruncated {
            writer.element { $0.writeNotification(ofTruncated: coverage) }
          }
          for diagnostic in report.diagnostics {
            writer.element { $0.writeNotification(diagnostic) }
          }
          for failure in report.failures {
            writer.element { $0.writeNotification(failure.rule, failure.message, rules) }
          }
        }
      }
    }
  }

  private mutating func writeNotification(
    _ rule: Rule, _ missing: MissingEvidence, _ rules: SARIFRules
  ) {
    let reasons = missing.reasons.joined(separator: "; ")
    object { writer in
      writer.writeAssociatedRule(rule, rules)
      writer.member("level", "warning")
      writer.member("message") { $0.writeMessage("\(rule.id) did not run: \(reasons)") }
      writer.member("properties") { writer in
        writer.object { $0.member("commands", missing.commands) }
      }
    }
  }

  private mutating func writeNotification(_ rule: Rule, _ message: String, _ rules: SARIFRules) {
    object { writer in
      writer.writeAssociatedRule(rule, rules)
      writer.member("level", "error")
      writer.member("message") { $0.writeMessage("\(rule.id) failed: \(message)") }
    }
  }

  private mutating func writeNotification(ofTruncated coverage: Coverage) {
    object { writer in
      writer.member("level", "error")
      writer.member("message") { $0.writeMessage(coverage.truncationText) }
    }
  }

  private mutating func writeNotification(_ diagnostic: IngestDiagnostic) {
    let parts = [diagnostic.subjectText, diagnostic.message].filter { !$0.isEmpty }
    object { writer in
      writer.member("level", diagnostic.severity == .lost ? "error" : "note")
      writer.member("locations") { writer in
        writer.writeLocations(
          of: FindingSubject(), path: diagnostic.path, line: diagnostic.place?.line,
          column: diagnostic.place?.column)
      }
      writer.member("message") { $0.writeMessage(parts.joined(separator: ": ")) }
    }
  }

  private mutating func writeAssociatedRule(_ rule: Rule, _ rules: SARIFRules) {
    member("associatedRule") { writer in
      writer.object { writer in
        writer.member("id", rule.id)
        if let index = rules.index(of: rule.id) { writer.member("index", index) }
      }
    }
  }
}
