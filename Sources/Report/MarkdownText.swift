/// Makes what came from a cluster safe within Markdown as GitHub reads it.
///
/// Whatever could begin a construct is escaped. Constructs that GitHub finds in the finished text,
/// where an escape is gone again (bare links, mail addresses, mentions, issue numbers, emoji
/// names), are split by an empty comment, which keeps the reader's text as it was.
enum MarkdownText {
  private static let split = "<!-- -->"

  /// The text, to stand in a paragraph, a list item or a table cell; `isStart` where nothing stands
  /// before it there.
  static func escape(_ text: String, isStart: Bool = true) -> String {
    let scalars = Array(text.visible.unicodeScalars)
    var result = ""
    for place in scalars.indices {
      if isLinkStart(scalars, place) { result += split }
      result += escape(scalars, place, isStart: isStart && place == 0)
      if isMarkBeforeName(scalars, place) { result += split }
    }
    return result
  }

  /// The text as code, to stand in a paragraph or a table cell; empty where it is.
  static func code(_ text: String) -> String {
    let shown = text.visible
    guard !shown.isEmpty else { return "" }
    if shown.unicodeScalars.contains("|") { return "<code>" + escape(text) + "</code>" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: shown) + 1)
    let edges: Set<Unicode.Scalar> = ["`", " "]
    let ends = [shown.unicodeScalars.first, shown.unicodeScalars.last].compactMap(\.self)
    let isPadded = ends.contains(where: edges.contains)
    let pad = isPadded ? " " : ""
    return fence + pad + shown + pad + fence
  }

  /// Lines of shell commands as a block of code; each command may have several lines.
  static func shellBlock(_ commands: [String]) -> String {
    let lines = commands.flatMap(\.visibleLines)
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "sh"] + lines + [fence]).joined(separator: "\n")
  }

  /// A rule's own words as one paragraph: what stands between backticks is code.
  static func prose(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let pieces = words.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard !pieces.count.isMultiple(of: 2) else { return escape(words) }
    return pieces.enumerated()
      .map { index, piece in
        index.isMultiple(of: 2) ? escape(piece, isStart: index == 0) : code(piece)
      }
      .joined()
  }

  private static func escape(
    _ scalars: [Unicode.Scalar], _ place: Int, isStart: Bool
  ) -> String {
    let scalar = scalars[place]
    switch scalar {
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "&": return "&amp;"
    case "|": return "&#124;"
    case "$": return "<span>$</span>"
    case "\\", "`", "*", "[", "]", "~": return "\\" + String(scalar)
    case "_": return isBetweenWords(scalars, place) ? "_" : "\\_"
    case " ": return isStart ? "&#32;" : " "
    case "#", "-", "+", "=": return isStart ? "\\" + String(scalar) : String(scalar)
    case ".", ")": return isListNumber(scalars, place) ? "\\" + String(scalar) : String(scalar)
    default: return String(scalar)
    }
  }

  /// Whether the scalar is an underscore within a word, where it means nothing.
  private static func isBetweenWords(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place > 0 && place + 1 < scalars.count && isWord(scalars[place - 1])
      && isWord(scalars[place + 1])
  }

  /// Whether only digits stand before and a space behind, as with the sign of a numbered list.
  private static func isListNumber(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard place > 0, scalars[..<place].allSatisfy({ ("0"..."9").contains($0) }) else {
      return false
    }
    return place + 1 == scalars.count || scalars[place + 1] == " "
  }

  /// Whether a bare link's `://` or `www.`, or the end of an emoji's name, begins here.
  private static func isLinkStart(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    let rest = scalars[place...]
    switch scalars[place] {
    case ":":
      let word = scalars[..<place].reversed().prefix {
        isWord($0) || "_+-".unicodeScalars.contains($0)
      }
      let isEmojiEnd = !word.isEmpty && scalars[..<place].dropLast(word.count).last == ":"
      return isEmojiEnd || rest.starts(with: "://".unicodeScalars)
    case ".":
      let head = scalars[..<place].suffix(3)
      return head.count == 3 && head.allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }

  /// Whether a mention, a mail address or an issue's number would go on after this scalar.
  private static func isMarkBeforeName(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard place + 1 < scalars.count, isWord(scalars[place + 1]) else { return false }
    switch scalars[place] {
    case "#": return ("0"..."9").contains(scalars[place + 1])
    case "@":
      let isDigest = scalars[(place + 1)...].starts(with: "sha256:".unicodeScalars)
      return !(isDigest && place > 0 && isWord(scalars[place - 1]))
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func longestRun(of mark: Unicode.Scalar, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for scalar in text.unicodeScalars {
      current = scalar == mark ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
