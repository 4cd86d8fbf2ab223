/// Looks through the tokens of a query for what a rule must not have.
enum QueryCheck {
  /// What is wrong, and the byte of the query where it stands; nil where nothing is.
  static func fault(in tokens: [SQLToken]) -> (fault: RuleFileFault, offset: Int)? {
    guard let first = tokens.first else { return (.queryMissing, 0) }
    guard first.isWord("SELECT") || first.isWord("WITH") else {
      return (.queryNotSelect(first.text), first.offset)
    }
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.kind == .sign, token.text == "(" { depth += 1 }
      if token.kind == .sign, token.text == ")" { depth -= 1 }
      let rest = tokens[(index + 1)...]
      if token.kind == .sign, token.text == ";", let next = rest.first {
        return (.queryNotSingle, next.offset)
      }
      if depth == 0, token.isWord("ORDER") { return (.queryOrders("ORDER BY"), token.offset) }
      if depth == 0, token.isWord("LIMIT") { return (.queryOrders("LIMIT"), token.offset) }
      if token.kind == .parameter, !token.text.hasPrefix(":") {
        return (.parameterUnnamed(token.text), token.offset)
      }
      if let text = unrepeatable(token, before: rest) {
        return (.queryNotRepeatable(text), token.offset)
      }
    }
    return nil
  }

  private static let clockFunctions: Set<String> = [
    "date", "datetime", "julianday", "strftime", "time", "unixepoch",
  ]
  private static let unrepeatableFunctions: Set<String> = [
    "changes", "last_insert_rowid", "random", "randomblob", "total_changes",
  ]

  /// The text that asks for the clock or for chance; nil where the token asks for neither.
  private static func unrepeatable(
    _ token: SQLToken, before rest: ArraySlice<SQLToken>
  ) -> String? {
    let text = token.text.lowercased()
    if token.kind == .string { return text == "now" ? "'now'" : nil }
    guard token.kind == .word else { return nil }
    if ["current_date", "current_time", "current_timestamp"].contains(text) { return token.text }
    guard rest.first?.text == "(" else { return nil }
    if unrepeatableFunctions.contains(text) { return text + "()" }
    let argumentsBeforeTime = text == "strftime" ? 1 : 0
    let closing = rest.dropFirst(1 + argumentsBeforeTime).first
    return clockFunctions.contains(text) && closing?.text == ")" ? text + "()" : nil
  }
}
