import Model
import Plan

/// Renders a comparison as JSON, complete and with its keys sorted.
package struct ComparisonJSONReporter: ComparisonReporter {
  /// Rises with every change after which an old reader would be wrong.
  private static let schemaVersion = 1

  private let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func write(
    _ report: ComparisonReport, to output: inout some TextOutputStream
  ) throws {
    var failure: (any Error)?
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("facts") { $0.array(report.facts) { $0.write($1) } }
      writer.member("isClean", report.isClean)
      writer.member("newAsOf", report.newMoment?.text)
      writer.member("oldAsOf", report.oldMoment?.text)
      writer.member("outcome", report.outcome)
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("sections") { writer in
        writer.array(report.sections) { writer, section in
          do {
            try write(section, to: &writer, &output)
          } catch {
            failure = failure ?? error
          }
        }
      }
      writer.member("title", report.title)
      writer.member("toolVersion", toolVersion)
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
    if let failure { throw failure }
  }

  private func write(
    _ section: ComparisonReport.Section, to writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) throws {
    var failure: (any Error)?
    writer.object { writer in
      writer.member("counts") { writer in
        writer.object { writer in
          for count in section.counts.sorted(by: { $0.change < $1.change }) {
            writer.member(count.change, count.number)
          }
        }
      }
      writer.member("entries") { writer in
        writer.array { writer in
          do {
            try section.visit { entry in
              writer.element { $0.write(entry) }
              writer.drain(into: &output)
            }
          } catch {
            failure = error
          }
        }
      }
      writer.member("key", section.key)
    }
    if let failure { throw failure }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ fact: ComparisonReport.Fact) {
    object { writer in
      writer.member("key", fact.key)
      writer.member("new") { $0.write(fact.new) }
      writer.member("old") { $0.write(fact.old) }
    }
  }

  private mutating func write(_ value: ComparisonReport.Value) {
    switch value {
    case .nothing: null()
    case .text(let text): string(text)
    case .count(let number), .size(let number): integer(number)
    }
  }

  fileprivate mutating func write(_ entry: ComparisonReport.Entry) {
    object { writer in
      writer.member("change", entry.change)
      writer.member("new") { $0.write(entry.new) }
      writer.member("old") { $0.write(entry.old) }
      writer.member("parts") { writer in
        writer.object { writer in
          for part in entry.parts { writer.member(part.key, part.value) }
        }
      }
      writer.member("subject", entry.subject)
    }
  }

  private mutating func write(_ judgement: PlanJudgement?) {
    guard let judgement else { return null() }
    object { writer in
      writer.member("fact", judgement.fact)
      writer.member("reason", judgement.reason)
      writer.member("verdict", judgement.verdict)
    }
  }
}
