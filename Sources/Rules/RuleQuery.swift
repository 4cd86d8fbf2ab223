import Store

/// The query of a rule file, with its place in the file.
struct RuleQuery {
  let sql: String
  let path: String
  /// Where the query begins in the file, from 1.
  let line: Int

  /// What the query gives and takes, after it was found to be what a rule may have.
  ///
  /// The parameters are those that the front matter declares; the query is prepared against the
  /// tables of the database.
  func shape(
    parameters: [String], in database: ExampleDatabase
  ) throws(RuleFileError) -> QueryShape {
    let tokens = SQLScanner.tokens(of: sql)
    if let (fault, offset) = QueryCheck.fault(in: tokens) { throw error(fault, at: offset) }
    for token in tokens where token.kind == .parameter {
      let name = String(token.text.dropFirst())
      guard parameters.contains(name) || name == Rule.asOf else {
        let near = NearNames.names(like: name, among: parameters + [Rule.asOf])
        throw error(.parameterUndeclared(name, near: near), at: token.offset)
      }
    }
    let shape: QueryShape
    do throws(StoreError) {
      shape = try database.connection.shape(of: sql)
    } catch {
      throw self.error(for: error, tokens)
    }
    try check(columns: shape.columns)
    return shape
  }

  private func check(columns: [String]) throws(RuleFileError) {
    var seen: Set<String> = []
    for column in columns {
      guard RuleTemplate.isName(column) else { throw error(.columnUnnamed(column), at: 0) }
      guard seen.insert(column).inserted else { throw error(.columnRepeated(column), at: 0) }
    }
  }

  private func error(for error: StoreError, _ tokens: [SQLToken]) -> RuleFileError {
    switch error {
    case .queryMalformed(let reason, let offset):
      self.error(.queryMalformed(reason), at: offset ?? Self.offset(of: reason, in: tokens))
    case .queryNotReadOnly(let action): self.error(.queryNotReadOnly(action), at: 0)
    case .queryNotSingle(let offset): self.error(.queryNotSingle, at: offset)
    case .queryEmpty: self.error(.queryMissing, at: 0)
    case .parameterUnnamed(let text): self.error(.parameterUnnamed(text), at: 0)
    default: self.error(.queryMalformed(error.description), at: 0)
    }
  }

  /// Where the name stands that ends SQLite's words: `no such table: cart`.
  private static func offset(of reason: String, in tokens: [SQLToken]) -> Int {
    let name = reason.split(separator: " ").last ?? ""
    return tokens.first { $0.text == name }?.offset ?? 0
  }

  private func error(_ fault: RuleFileFault, at offset: Int) -> RuleFileError {
    let lines = sql.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    return RuleFileError(path: path, line: line + lines, cause: fault)
  }
}
