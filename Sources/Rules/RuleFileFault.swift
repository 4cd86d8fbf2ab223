/// The ways in which a rule file can be wrong.
///
/// Where a case has `near`, these are known names that are like the unknown one.
package enum RuleFileFault: Hashable, Sendable {
  /// The file is not UTF-8.
  case notText
  /// The file does not begin with a line `/*---`.
  case frontMatterMissing
  /// There is no line `---*/`.
  case frontMatterUnended
  /// The comment ends before the line `---*/`.
  case frontMatterEndsEarly
  /// What should be YAML is not: the parser's words.
  case notYAML(String)
  /// A key that nothing reads.
  case keyUnknown(String, place: String, near: [String])
  case keyMissing(String, place: String)
  /// A value of another type than its key takes.
  case wrongType(key: String, expected: String, found: String)
  /// A text or list that must not be empty.
  case empty(key: String)
  /// A message or remedy that is more than one line.
  case severalLines(key: String)
  /// A value that is not one of those its key takes.
  case valueUnknown(key: String, value: String, allowed: [String])
  case idMalformed(String)
  /// The id is not the file's name.
  case idNotFileName(id: String, file: String)
  case parameterNameMalformed(String)
  /// The query uses a parameter that is not declared.
  case parameterUndeclared(String, near: [String])
  /// Neither the query nor a template uses a declared parameter.
  case parameterUnused(String)
  /// A parameter in the query that is not written `:name`.
  case parameterUnnamed(String)
  /// A brace in a message that begins no `{column}`.
  case placeholderMalformed(key: String)
  /// Neither a column of the query nor a parameter.
  case placeholderUnknown(String, key: String, near: [String])
  /// A placeholder inside quotes, where its own quotes would end them.
  case placeholderQuoted(String, key: String)
  /// A discriminator that is no column of the query.
  case columnUnknown(String, near: [String])
  /// A column without a name of letters, digits and underscores.
  case columnUnnamed(String)
  case columnRepeated(String)
  case exampleThatFindsMissing
  case exampleThatFindsNothingMissing
  case exampleNameRepeated(String)
  /// An example fills a table that is not in the schema.
  case tableUnknown(String, near: [String])
  case tableColumnUnknown(String, table: String, near: [String])
  case queryMissing
  /// The query begins with a word other than `SELECT` or `WITH`.
  case queryNotSelect(String)
  case queryNotSingle
  /// The query does something other than reading: what it does.
  case queryNotReadOnly(String)
  /// The query depends on the clock or on chance: the text that does.
  case queryNotRepeatable(String)
  /// The query puts its rows into an order, or cuts them off: `ORDER BY` or `LIMIT`.
  case queryOrders(String)
  /// SQLite does not understand the query: its words.
  case queryMalformed(String)
}
