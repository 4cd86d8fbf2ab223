/// What a team sets for one rule.
package struct RuleSettings: Sendable {
  /// The rule's id, or one it had before.
  package let rule: FileSetting<String>
  package let severity: FileSetting<SeverityChoice>?
  /// In the order of the file.
  package let parameters: [FileSetting<RuleOverride>]
}
