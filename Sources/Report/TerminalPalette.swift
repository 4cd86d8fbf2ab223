import Rules

/// The colours a report uses, by what they are for.
enum TerminalColour: String {
  case heading = "1"
  case faint = "2"
  case error = "1;31"
  case warning = "33"
  case info = "36"
  case good = "32"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}

/// Colours text where the terminal wants it.
struct TerminalPalette {
  let usesColour: Bool

  /// The text in that colour; as it is where the colour is nil.
  ///
  /// Source: ECMA-48, Select Graphic Rendition.
  func paint(_ text: String, _ colour: TerminalColour?) -> String {
    guard usesColour, let colour else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }
}
