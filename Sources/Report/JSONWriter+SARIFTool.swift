import Model
import Rules

extension JSONWriter {
  /// Writes what made the report: the program, and every rule in the order of the outcomes.
  mutating func writeTool(of report: AuditReport) {
    object { writer in
      writer.member("driver") { writer in
        writer.object { writer in
          writer.member("fullName", "tagtidy " + report.toolVersion)
          writer.member("name", "tagtidy")
          writer.member("rules") { $0.array(report.outcomes) { $0.writeDescriptor(of: $1) } }
          writer.member("version", report.toolVersion)
        }
      }
    }
  }

  private mutating func writeDescriptor(of outcome: RuleOutcome) {
    let rule = outcome.rule
    object { writer in
      writer.member("defaultConfiguration") { writer in
        writer.object { $0.member("level", rule.severity.sarifLevel) }
      }
      writer.member("fullDescription") { writer in
        writer.object { $0.member("text", rule.why) }
      }
      writer.member("help") { writer in
        writer.object { writer in
          writer.member("markdown", rule.help(remedy: MarkdownText.shellBlock([rule.remedy.text])))
          writer.member("text", rule.help(remedy: rule.remedy.text))
        }
      }
      writer.member("id", rule.id)
      writer.member("name", SARIFText.name(ofRule: rule.id))
      writer.member("properties") { writer in
        writer.object { writer in
          writer.member("needs", rule.needs.map(\.rawValue))
          writer.member("needsComplete", rule.needsComplete.map(\.rawValue))
          writer.member("severity", rule.severity.rawValue)
          writer.member("state", outcome.state.name)
          writer.member("tags", [rule.topic])
          writer.member("topic", rule.topic)
        }
      }
      writer.member("shortDescription") { writer in
        writer.object { $0.member("text", rule.title) }
      }
    }
  }
}

extension Rule {
  /// All that helps with a finding of the rule, in paragraphs; the remedy is given as it is to
  /// stand there.
  fileprivate func help(remedy: String) -> String {
    let paragraphs = [
      why, quietWhen.isEmpty ? "" : "Not reported: " + quietWhen,
      self.remedy.text.isEmpty ? "" : "To remedy:\n\n" + remedy, "Source: " + source,
    ]
    return paragraphs.filter { !$0.isEmpty }
      .map { $0.trimmingLineEnds }
      .joined(separator: "\n\n")
  }
}

extension String {
  /// Without line breaks at its end.
  fileprivate var trimmingLineEnds: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

extension RuleOutcome.State {
  /// `ran`, `notRun` or `failed`.
  var name: String {
    switch self {
    case .ran: "ran"
    case .notRun: "notRun"
    case .failed: "failed"
    }
  }
}
