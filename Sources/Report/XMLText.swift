/// Makes what came from a cluster safe within XML 1.0.
///
/// Everything that a document must not hold is invisible, and so becomes an escape that shows.
enum XMLText {
  /// The text, to stand between tags or between double quotes.
  static func escape(_ text: String) -> String {
    text.visible.escapingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }

  /// The lines of a text, each escaped, to stand between tags.
  static func escapeLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escape(String($0)) }
      .joined(separator: "\n")
  }
}
