import Store

extension RuleFile {
  /// The examples, of which one finds something and one does not.
  func examples(
    in fields: FrontMatterFields, parameters: [RuleParameter], columns: [String]
  ) throws(RuleFileError) -> [RuleExample] {
    let node = try fields.required("examples")
    var examples: [RuleExample] = []
    for item in try node.list("examples") {
      let example = try example(item, parameters: parameters, columns: columns)
      if examples.contains(where: { $0.name == example.name }) {
        throw item.error(.exampleNameRepeated(example.name))
      }
      examples.append(example)
    }
    if examples.allSatisfy(\.finds.isEmpty) { throw node.error(.exampleThatFindsMissing) }
    if !examples.contains(where: \.finds.isEmpty) {
      throw node.error(.exampleThatFindsNothingMissing)
    }
    return examples
  }

  private static let exampleKeys = ["name", "with", "finds", "gives"]

  private func example(
    _ node: FrontMatterNode, parameters: [RuleParameter], columns: [String]
  ) throws(RuleFileError) -> RuleExample {
    let fields = try node.fields("example")
    let name = try fields.text("name")
    _ = try fields.required("finds")
    var tables: [ExampleTable] = []
    for (key, line, value) in fields.entries where !Self.exampleKeys.contains(key) {
      guard let table = Schema.table(key) else {
        let known = Schema.tables.map(\.name) + Self.exampleKeys
        let near = NearNames.names(like: key, among: known)
        throw RuleFileError(path: path, line: line, cause: .tableUnknown(key, near: near))
      }
      var rows: [[String: SQLValue]] = []
      for row in try value.list(key) { rows.append(try self.row(row, of: table)) }
      tables.append(ExampleTable(name: key, rows: rows))
    }
    return RuleExample(
      name: name, parameters: try choices(in: fields, among: parameters), tables: tables,
      finds: try fields.texts("finds").map(\.text), gives: try gives(in: fields, of: columns),
      line: node.line)
  }

  /// The values under `gives`, by column.
  private func gives(
    in fields: FrontMatterFields, of columns: [String]
  ) throws(RuleFileError) -> [String: [String]] {
    let known = columns.filter { !RowWording.subjectColumns.contains($0) } + [RuleExample.remedy]
    var gives: [String: [String]] = [:]
    for (key, line, value) in try fields["gives"]?.fields("gives").entries ?? [] {
      guard known.contains(key) else {
        let near = NearNames.names(like: key, among: known)
        throw RuleFileError(
          path: path, line: line, cause: .keyUnknown(key, place: "gives", near: near))
      }
      var values: [String] = []
      for item in try value.list(key) { values.append(FactText.plain(try item.parameter(key))) }
      gives[key] = values.sorted()
    }
    return gives
  }

  private func row(
    _ node: FrontMatterNode, of table: SchemaTable
  ) throws(RuleFileError) -> [String: SQLValue] {
    var row: [String: SQLValue] = [:]
    for (key, line, value) in try node.fields("row of '\(table.name)'").entries {
      guard let column = table.columns.first(where: { $0.name == key }) else {
        let near = NearNames.names(like: key, among: table.columns.map(\.name))
        throw RuleFileError(
          path: path, line: line, cause: .tableColumnUnknown(key, table: table.name, near: near))
      }
      row[key] = try value.value(of: column)
    }
    return row
  }

  /// The values under `with`, each of the type of its parameter's default.
  private func choices(
    in fields: FrontMatterFields, among parameters: [RuleParameter]
  ) throws(RuleFileError) -> [String: SQLValue] {
    var choices: [String: SQLValue] = [:]
    for (key, line, value) in try fields["with"]?.fields("with").entries ?? [] {
      if key == Rule.asOf {
        choices[key] = try value.seconds(key)
        continue
      }
      guard let parameter = parameters.first(where: { $0.name == key }) else {
        let known = parameters.map(\.name) + [Rule.asOf]
        let near = NearNames.names(like: key, among: known)
        throw RuleFileError(
          path: path, line: line, cause: .keyUnknown(key, place: "with", near: near))
      }
      let choice = try value.parameter(key)
      guard parameter.accepts(choice) else { throw value.wrongType(key, parameter.expected) }
      choices[key] = choice
    }
    return choices
  }
}

extension RuleParameter {
  /// Whether a value is of the type of the default.
  func accepts(_ choice: SQLValue) -> Bool {
    switch (defaultValue, choice) {
    case (.integer, .integer), (.text, .text): true
    default: false
    }
  }

  /// What it takes, in words.
  var expected: String {
    if case .integer = defaultValue { "a whole number" } else { "text" }
  }
}
