/// A rule with one set of values for its parameters.
package struct RuleForm: Sendable {
  package let rule: Rule
  /// Tells the forms of one rule apart, from 0.
  package let number: Int
}
