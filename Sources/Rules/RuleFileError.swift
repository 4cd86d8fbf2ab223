/// What is wrong with a rule file, and where.
package struct RuleFileError: Error, Hashable, CustomStringConvertible {
  package let path: String
  /// From 1.
  package let line: Int
  package let cause: RuleFileFault

  package init(path: String, line: Int, cause: RuleFileFault) {
    self.path = path
    self.line = line
    self.cause = cause
  }

  package var description: String { "\(path):\(line): \(cause)" }
}
