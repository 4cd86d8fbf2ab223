package import Store

/// A value that the user chose for a parameter of a rule.
package struct RuleOverride: Hashable, Sendable {
  /// The rule's id, or one it had before.
  package let rule: String
  package let parameter: String
  package let value: SQLValue

  package init(rule: String, parameter: String, value: SQLValue) {
    self.rule = rule
    self.parameter = parameter
    self.value = value
  }
}
