/// Text from outside, made fit for a terminal.
enum VisibleText {
  /// The text with control characters shown instead of sent.
  static func escaping(_ text: String) -> String {
    var visible = ""
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      if isControl, scalar != "\n" {
        visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
