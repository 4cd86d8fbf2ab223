/// From which severity on findings make a run fail.
package enum FailureThreshold: String, CaseIterable, Sendable {
  case error
  case warning
  case info
  case never

  /// Nil for never.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}
