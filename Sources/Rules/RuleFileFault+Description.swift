extension RuleFileFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notText: "expected UTF-8"
    case .frontMatterMissing: "expected front matter that begins with a line '/*---'"
    case .frontMatterUnended: "expected front matter that ends with a line '---*/'"
    case .frontMatterEndsEarly: "'*/' ends the comment; expected it in the line '---*/' only"
    case .notYAML(let reason): "expected YAML: \(reason)"
    case .keyUnknown(let key, let place, let near):
      "\(place) has no key '\(key)'" + NearNames.hint(near)
    case .keyMissing(let key, let place): "\(place): expected the key '\(key)'"
    case .wrongType(let key, let expected, let found):
      "\(key): expected \(expected), found \(found)"
    case .empty(let key): "\(key): expected it not to be empty"
    case .severalLines(let key): "\(key): expected one line"
    case .valueUnknown(let key, let value, let allowed):
      "\(key): '\(value)' is unknown, expected " + NearNames.choice(allowed)
    case .idMalformed(let id):
      "id '\(id)': expected lower-case words joined by hyphens, for example 'tag-is-stale'"
    case .idNotFileName(let id, let file): "id '\(id)': expected the file's name, '\(file)'"
    case .parameterNameMalformed(let name):
      "parameter '\(name)': expected lower-case letters, digits and underscores, and not 'as_of'"
    case .placeholderMalformed, .placeholderUnknown, .placeholderQuoted, .parameterUndeclared,
      .parameterUnused, .parameterUnnamed, .columnUnknown, .columnUnnamed, .columnRepeated:
      nameDescription
    case .exampleThatFindsMissing, .exampleThatFindsNothingMissing, .exampleNameRepeated,
      .tableUnknown, .tableColumnUnknown:
      exampleDescription
    case .queryMissing, .queryNotSelect, .queryNotSingle, .queryNotReadOnly,
      .queryNotRepeatable, .queryOrders, .queryMalformed:
      queryDescription
    }
  }

  private var nameDescription: String {
    switch self {
    case .placeholderMalformed(let key): "\(key): expected a column's name in braces, '{column}'"
    case .placeholderUnknown(let name, let key, let near):
      "\(key): '{\(name)}' is neither a column of the query nor a parameter"
        + NearNames.hint(near)
    case .placeholderQuoted(let name, let key):
      "\(key): '{\(name)}' is in quotes; expected it outside, since its value brings its own"
    case .parameterUndeclared(let name, let near):
      "query: parameter ':\(name)' is not declared" + NearNames.hint(near)
    case .parameterUnused(let name): "parameter '\(name)' is used nowhere"
    case .parameterUnnamed(let text): "query: expected parameters as ':name', found '\(text)'"
    case .columnUnknown(let name, let near):
      "discriminator: '\(name)' is no column of the query" + NearNames.hint(near)
    case .columnUnnamed(let text):
      "query: column '\(text)': expected a name of lower-case letters, digits and underscores"
    case .columnRepeated(let name): "query: two columns are named '\(name)'"
    default: ""
    }
  }

  private var exampleDescription: String {
    switch self {
    case .exampleThatFindsMissing: "examples: expected at least one that finds something"
    case .exampleThatFindsNothingMissing:
      "examples: expected at least one with 'finds: []', as near to the others as can be"
    case .exampleNameRepeated(let name): "examples: two are named '\(name)'"
    case .tableUnknown(let name, let near):
      "example: there is no key or table '\(name)'" + NearNames.hint(near)
    case .tableColumnUnknown(let name, let table, let near):
      "example: table '\(table)' has no column '\(name)'" + NearNames.hint(near)
    default: ""
    }
  }

  private var queryDescription: String {
    switch self {
    case .queryMissing: "expected a query behind the front matter"
    case .queryNotSelect(let word): "query: expected 'SELECT' or 'WITH', found '\(word)'"
    case .queryNotSingle: "query: expected one statement, found another behind it"
    case .queryNotReadOnly(let action): "query may only read, but it asks for '\(action)'"
    case .queryNotRepeatable(let text):
      "query: '\(text)' differs from run to run; time is the parameter ':as_of'"
    case .queryOrders(let clause):
      "query: '\(clause)' has no place at its top level, since findings are sorted later"
    case .queryMalformed(let reason): "query: \(reason)"
    default: ""
    }
  }
}
