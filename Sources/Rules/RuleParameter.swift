package import Store

/// A value that a rule lets its user choose.
package struct RuleParameter: Hashable, Sendable {
  package let name: String
  /// A whole number or text, as the rule's file has it.
  package let defaultValue: SQLValue
  /// What the query is given: the default, or what the user chose.
  package let value: SQLValue
  /// What a number counts: `revisions`, `days`; empty for text that has none.
  package let unit: String
  package let about: String

  /// The same parameter with another value.
  func choosing(_ value: SQLValue) -> RuleParameter {
    RuleParameter(
      name: name, defaultValue: defaultValue, value: value, unit: unit, about: about)
  }
}
