/// A message or command with places for values: `{column}`.
///
/// A place names a column of the query or a parameter. In a command, braces that hold no such name
/// are left as they are, since commands have braces of their own.
package struct RuleTemplate: Hashable, Sendable {
  /// Text as it is, and places by name, in their order.
  enum Piece: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  /// As it is written in the rule's file.
  package let text: String
  let pieces: [Piece]

  /// Takes a template apart; nil where it is strict and a brace belongs to no place.
  init?(_ text: String, isStrict: Bool) {
    var pieces: [Piece] = []
    var plain = ""
    var rest = text[...]
    while let sign = rest.first {
      if sign == "{", let end = rest.firstIndex(of: "}"),
        Self.isName(rest[rest.index(after: rest.startIndex)..<end])
      {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(.place(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        if isStrict, sign == "{" || sign == "}" { return nil }
        plain.append(sign)
        rest.removeFirst()
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    self.text = text
    self.pieces = pieces
  }

  /// The names in braces, each as often as it stands there.
  var places: [String] {
    pieces.compactMap { piece in
      if case .place(let name) = piece { name } else { nil }
    }
  }

  /// The first place that stands inside quotes of the shell; nil where none does.
  var quotedPlace: String? {
    var quote: Character?
    for piece in pieces {
      switch piece {
      case .place(let name): if quote != nil { return name }
      case .text(let text): quote = Self.quote(after: text, from: quote)
      }
    }
    return nil
  }

  /// Lower-case letters, digits and underscores, a letter first.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }

  /// The quote that is open after a text; backslashes count outside single quotes.
  private static func quote(after text: String, from start: Character?) -> Character? {
    var quote = start
    var isEscaped = false
    for sign in text {
      if isEscaped {
        isEscaped = false
      } else if sign == "\\", quote != "'" {
        isEscaped = true
      } else if sign == quote {
        quote = nil
      } else if quote == nil, sign == "'" || sign == "\"" {
        quote = sign
      }
    }
    return quote
  }
}
