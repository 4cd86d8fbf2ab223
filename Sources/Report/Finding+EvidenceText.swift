package import Rules

extension Finding {
  /// The evidence as a JSON object on one line, in the order of the rule's columns.
  package var evidenceText: String {
    var writer = JSONWriter(isOnOneLine: true)
    writer.object { writer in
      for fact in evidence { writer.member(fact.name) { $0.writeValue(of: fact) } }
    }
    return writer.text
  }
}
