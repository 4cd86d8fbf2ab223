/// An example that does not come out as its rule says.
package struct RuleExampleFailure: Hashable, Sendable, CustomStringConvertible {
  /// The rule's id.
  package let rule: String
  /// The rule's file.
  package let path: String
  /// Where the example begins, from 1.
  package let line: Int
  package let example: String
  /// What should have been found: messages, sorted, and then values by column.
  package let expected: [String]
  /// What was found, in the same form.
  package let found: [String]
  /// Why the query did not run; nil where it did.
  package let reason: String?

  package var description: String {
    let head = "\(path):\(line): example '\(example)' of '\(rule)'"
    if let reason { return head + ": " + reason }
    return head + " finds something else\n"
      + Self.block("expected", expected) + "\n" + Self.block("found", found)
  }

  private static func block(_ title: String, _ messages: [String]) -> String {
    (["  \(title):"] + (messages.isEmpty ? ["nothing"] : messages).map { "    " + $0 })
      .joined(separator: "\n")
  }
}
