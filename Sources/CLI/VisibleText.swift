/// Text from outside, made fit for a terminal.
package enum VisibleText {
  /// The text with control characters shown instead of sent.
  package static func escaping(_ text: String) -> String {
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        visible +=
          scalar == "\n" ? "\n" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
