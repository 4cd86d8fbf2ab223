/// Why the rules could not be made ready.
package indirect enum RuleError: Error, Hashable, CustomStringConvertible {
  /// Rule files that are wrong, in order of path.
  case filesMalformed([RuleFileError])
  /// A file or folder of rules that cannot be read.
  case unreadable(path: String, reason: String)
  /// A folder in which there are no rules.
  case noRules(path: String)
  /// Two files of one folder have the same id, or one has the other's as its alias.
  case idTaken(id: String, paths: [String])
  /// No rule or topic has that name; with names that are near it.
  case ruleUnknown(String, near: [String])
  /// The rule has no such parameter; with names that are near it.
  case parameterUnknown(rule: String, parameter: String, near: [String])
  /// A value that is chosen for a parameter is of another type than its default.
  case parameterType(rule: String, parameter: String, expected: String)
  /// A rule of topic `suppressions`, which nothing suppresses.
  case ruleNotSuppressible(String)
  /// What a configuration file says is wrong; the line is from 1.
  case inFile(path: String, line: Int, cause: RuleError)
  /// The database for examples could not be made.
  case examplesUnavailable(String)

  package var description: String {
    switch self {
    case .filesMalformed(let errors): errors.map(\.description).joined(separator: "\n")
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .noRules(let path): "\(path): expected rule files, found none that ends in '.sql'"
    case .idTaken(let id, let paths):
      "rule id '\(id)' is in more than one file: \(paths.joined(separator: ", "))"
    case .ruleUnknown(let name, let near):
      "there is no rule or topic '\(name)'" + NearNames.hint(near)
    case .parameterUnknown(let rule, let parameter, let near):
      "rule '\(rule)' has no parameter '\(parameter)'" + NearNames.hint(near)
    case .parameterType(let rule, let parameter, let expected):
      "parameter '\(parameter)' of rule '\(rule)': expected \(expected)"
    case .ruleNotSuppressible(let name):
      "'\(name)' tells of suppressions and cannot be suppressed itself, only ignored"
    case .inFile(let path, let line, let cause): "\(path):\(line): \(cause)"
    case .examplesUnavailable(let reason): "examples cannot be run: \(reason)"
    }
  }
}
