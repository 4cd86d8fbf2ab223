package import Rules
import Store

extension Finding {
  /// The evidence as a JSON object on one line, in the order of the rule's columns.
  package var evidenceText: String {
    var writer = JSONWriter(isOnOneLine: true)
    writer.object { writer in
      for fact in evidence { writer.member(fact.name) { $0.write(fact.value) } }
    }
    return writer.text
  }
}
