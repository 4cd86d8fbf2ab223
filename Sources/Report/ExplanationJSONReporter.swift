import Model
package import Plan

/// Renders an explanation as JSON, complete and with its keys sorted.
///
/// `docs/explanation.schema.json` describes it.
package struct ExplanationJSONReporter: ExplanationReporter {
  /// Rises with every change after which an old reader would be wrong.
  private static let schemaVersion = 1

  private let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func write(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("asOf", explanation.asOf.text)
      writer.member("change") { $0.write(explanation.change) }
      writer.member("checks") { $0.array(explanation.checks) { $0.write($1) } }
      writer.member("facts") { $0.write(explanation.facts) }
      writeList("fields", explanation.fields, to: &writer, &output) { $0.write($1) }
      writer.member("hazards") { $0.array(explanation.hazards) { $0.write($1) } }
      writeList("images", explanation.images, to: &writer, &output) { $0.write($1) }
      writer.member("policy") { $0.write(explanation.policy) }
      writeList("revisions", explanation.revisions, to: &writer, &output) { $0.write($1) }
      writer.member("run") { $0.write(explanation.run) }
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("subject") { $0.write(explanation.subject) }
      writer.member("summary", explanation.summary)
      writeList("tags", explanation.tags, to: &writer, &output) { $0.write($1) }
      writer.member("toolVersion", toolVersion)
      writeList("users", explanation.users, to: &writer, &output) { $0.write($1) }
      writer.member("verdict") { $0.write(explanation.verdict) }
      writer.member("weight") { $0.write(explanation.weight) }
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
  }

  private func writeList<Element>(
    _ key: String, _ elements: [Element], to writer: inout JSONWriter,
    _ output: inout some TextOutputStream, _ write: (inout JSONWriter, Element) -> Void
  ) {
    writer.member(key) { writer in
      writer.array(elements) { writer, element in
        write(&writer, element)
        writer.drain(into: &output)
      }
    }
  }
}
