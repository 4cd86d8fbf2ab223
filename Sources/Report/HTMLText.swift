import Mustache

/// A text for a template, which escapes it where it is put in; an empty one counts as false.
struct HTMLText: MustacheCustomRenderable, MustacheParent {
  private let lines: [String]

  /// A text of one line: line breaks in it are shown as escapes.
  init(_ text: String) {
    lines = [text]
  }

  /// A text of several lines.
  init(lines: [String]) {
    self.lines = lines
  }

  /// The text, visible, with every sign of markup apart from marks that would combine with it.
  var renderText: String {
    lines.map { Self.separatingMarkup($0.visible) }.joined(separator: "\n")
  }

  var isNull: Bool { lines.allSatisfy(\.isEmpty) }

  /// Nothing: a section that a text opens sees what is around it.
  func child(named: String) -> Any? { nil }

  /// Writes marks that would combine with a sign of markup as escapes.
  ///
  /// The template's escape knows a sign only where it stands alone as a character; a browser sees
  /// the sign whatever follows it.
  private static func separatingMarkup(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { result, character in
      let scalars = character.unicodeScalars
      guard scalars.count > 1, let sign = scalars.first, "<>&\"'".unicodeScalars.contains(sign)
      else { return result.append(character) }
      result.unicodeScalars.append(sign)
      for mark in scalars.dropFirst() {
        result += "\\u{\(String(mark.value, radix: 16, uppercase: true))}"
      }
    }
  }
}
