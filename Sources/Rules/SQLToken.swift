/// A piece of a query that means something by itself.
struct SQLToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A keyword, or a name without quotes.
    case word
    /// A string; its text is without the quotes, inner ones still doubled.
    case string
    /// A name in quotes.
    case quotedName
    case number
    /// `:name`, `?`, `?1`, `@name` or `$name`.
    case parameter
    /// Any other sign, alone.
    case sign
  }

  let kind: Kind
  let text: String
  /// The byte in the query at which it begins, from 0.
  let offset: Int

  /// Whether it is that word, in any case of letters.
  func isWord(_ word: String) -> Bool {
    kind == .word && text.uppercased() == word
  }
}
