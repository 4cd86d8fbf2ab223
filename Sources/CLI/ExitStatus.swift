import Rules

/// What the program tells the shell.
package enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the threshold.
  case clean = 0
  /// Findings at or above the threshold.
  case findings = 1
  /// The run failed, or input could not be read whole.
  case failed = 2
  /// Wrong usage.
  case usage = 64

  /// What an error that ends a run comes to: naming a rule or parameter that is not there is wrong
  /// usage.
  init(for error: any Error) {
    switch error {
    case RuleError.ruleUnknown, RuleError.parameterUnknown, RuleError.parameterType: self = .usage
    default: self = .failed
    }
  }
}
