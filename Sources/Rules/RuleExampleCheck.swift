import Model
package import Store

/// Runs the examples of rules, each in a cluster of its own.
package struct RuleExampleCheck {
  private let database: ExampleDatabase

  package init(database: ExampleDatabase) {
    self.database = database
  }

  /// The examples of a rule that fail, in their order; empty where all is as it says.
  ///
  /// Parameters are at their defaults but for those that the example sets.
  package func failures(of rule: Rule) -> [RuleExampleFailure] {
    rule.examples.compactMap { failure(of: $0, rule) }
  }

  /// What a rule finds in an example that the database is filled with, in the form of
  /// ``RuleExample/expected``.
  func lines(of rule: Rule, in example: RuleExample) throws(StoreError) -> [String] {
    var choices: [String: SQLValue] = [Rule.asOf: .integer(RuleExample.asOf.seconds)]
    for parameter in rule.parameters { choices[parameter.name] = parameter.defaultValue }
    choices.merge(example.parameters) { $1 }
    var found: [Finding] = []
    try RuleEngine.findings(of: rule, choosing: choices, in: database.connection) {
      found.append($0)
    }
    return example.lines(of: found)
  }

  private func failure(of example: RuleExample, _ rule: Rule) -> RuleExampleFailure? {
    var found: [String] = []
    var reason: String?
    do throws(StoreError) {
      try database.fill(example.tables)
      found = try lines(of: rule, in: example)
    } catch {
      reason = error.description
    }
    if reason == nil, found == example.expected { return nil }
    return RuleExampleFailure(
      rule: rule.id, path: rule.path, line: example.line, example: example.name,
      expected: example.expected, found: found, reason: reason)
  }
}
