/// What a team sets as the severity of a rule.
package enum SeverityChoice: String, CaseIterable, Sendable {
  case error
  case warning
  case info
  /// The rule is not judged.
  case off

  /// Nil for off.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}
