import Mustache
import Rules

/// What a template is filled with: texts, flags and lists by name.
///
/// A name that is not there is an empty text, and never that of a context around this one.
struct HTMLContext: MustacheParent {
  /// One value.
  enum Value {
    /// Escaped where it is put in; false where it is empty.
    case text(String)
    /// Lines that are kept apart, else as a text.
    case lines([String])
    /// Whether a section is shown.
    case flag(Bool)
    /// What a section is repeated for.
    case list([HTMLContext])
  }

  private let members: [String: Value]

  init(_ members: [String: Value]) {
    self.members = members
  }

  /// For the templates alone.
  func child(named name: String) -> Any? {
    switch members[name] {
    case .text(let text): HTMLText(text)
    case .lines(let lines): HTMLText(lines: lines)
    case .flag(let flag): flag
    case .list(let contexts): contexts
    case nil: HTMLText("")
    }
  }
}

extension HTMLContext.Value {
  /// A number with a comma between thousands.
  static func number(_ value: some BinaryInteger) -> Self { .text(Wording.number(value)) }

  /// A number as above, and an empty text for none.
  static func count(_ value: Int) -> Self { .text(value == 0 ? "" : Wording.number(value)) }

  /// A list of texts, each under the name `text`.
  static func texts(_ texts: some Sequence<String>) -> Self {
    .list(texts.map { HTMLContext(["text": .text($0)]) })
  }

  /// A rule's own words as one paragraph: what stands between backticks is code.
  static func prose(_ text: String) -> Self {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
    guard !pieces.count.isMultiple(of: 2) else {
      return .list([HTMLContext(["plain": .text(words)])])
    }
    return .list(
      pieces.enumerated().map { index, piece in
        HTMLContext([index.isMultiple(of: 2) ? "plain" : "code": .text(String(piece))])
      })
  }

  /// Says how many rows were left out; false where none were.
  static func rest(_ count: Int, _ noun: String) -> Self {
    .text(count > 0 ? "… and \(Wording.count(count, "more " + noun)) (see the JSON report)." : "")
  }

  /// Commands to be copied together, each on lines of its own; false where there are none.
  static func commands(_ commands: some Sequence<String>) -> Self {
    .lines(commands.flatMap { $0.split(separator: "\n").map(String.init) })
  }

  /// The width of a bar as a whole percentage, at least one for what is there.
  static func share(_ value: Int64, of whole: Int64) -> Self {
    guard value > 0, whole > 0 else { return .text("0") }
    return .text(String(max(1, Int((Double(value) / Double(whole) * 100).rounded()))))
  }
}
