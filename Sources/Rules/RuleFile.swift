import Foundation
import Model
package import Store

/// A rule as it is written: a query with YAML in its leading comment.
package struct RuleFile: Hashable, Sendable {
  /// As the user named it, or `rules/<topic>/<id>.sql` for a built-in one.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The folder it is in.
  var topic: String {
    URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
  }

  /// The id it must have.
  var name: String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// The rule that the file holds.
  ///
  /// The query is prepared against the tables of the database. Examples are most of a file, and are
  /// only read where they are asked for; a rule has none without.
  ///
  /// - Throws: ``RuleFileError`` with the first thing that is wrong.
  package func rule(
    checkedAgainst database: ExampleDatabase, readingExamples: Bool = true
  ) throws(RuleFileError) -> Rule {
    let halves = try FrontMatter(parsing: text, path: path)
    let yaml = readingExamples ? halves.yaml : halves.yaml(without: RuleKey.examples.rawValue)
    let fields = try FrontMatterNode(parsing: yaml, path: path, linesBefore: 1)
      .fields("front matter")
    try fields.allow(RuleKey.allCases.map(\.rawValue), path: path)
    let parameters = try parameters(in: fields)
    let query = RuleQuery(sql: halves.query, path: path, line: halves.queryLine)
    let shape = try query.shape(parameters: parameters.map(\.name), in: database)
    let names = shape.columns + parameters.map(\.name) + [Rule.asOf]
    let rule = Rule(
      id: try id(in: fields),
      topic: topic,
      title: try fields.text("title"),
      severity: try severity(in: fields),
      message: try template("message", in: fields, names: names),
      why: try fields.text("why"),
      remedy: try template("remedy", in: fields, names: names),
      needs: try KindWords.kinds("needs", in: fields),
      needsComplete: try KindWords.kinds("needs_complete", in: fields),
      source: try fields.text("source"),
      parameters: parameters,
      examples: readingExamples
        ? try examples(in: fields, parameters: parameters, columns: shape.columns) : [],
      aliases: try aliases(in: fields),
      since: try fields.optionalText("since"),
      quietWhen: try fields.optionalText("quiet_when"),
      discriminator: try discriminator(in: fields, columns: shape.columns),
      sql: halves.query,
      columns: shape.columns,
      tables: shape.tables,
      path: path,
      queryLine: halves.queryLine)
    try refuseUnusedParameters(of: rule, shape: shape, in: fields)
    return rule
  }

  private func id(in fields: FrontMatterFields) throws(RuleFileError) -> String {
    let id = try fields.text("id")
    let node = try fields.required("id")
    guard Self.isID(id) else { throw node.error(.idMalformed(id)) }
    guard id == name else { throw node.error(.idNotFileName(id: id, file: name)) }
    return id
  }

  /// Lower-case words joined by single hyphens, a letter first.
  private static func isID(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    } && text.utf8.first.map { (97...122).contains($0) } == true
  }

  private func severity(in fields: FrontMatterFields) throws(RuleFileError) -> Severity {
    let text = try fields.text("severity")
    guard let severity = Severity(rawValue: text) else {
      let allowed = Severity.allCases.reversed().map(\.rawValue)
      throw try fields.required("severity").error(
        .valueUnknown(key: "severity", value: text, allowed: allowed))
    }
    return severity
  }

  private func template(
    _ key: String, in fields: FrontMatterFields, names: [String]
  ) throws(RuleFileError) -> RuleTemplate {
    let text = try fields.text(key)
    let node = try fields.required(key)
    if text.contains(where: \.isNewline) { throw node.error(.severalLines(key: key)) }
    guard let template = RuleTemplate(text, isStrict: key == "message") else {
      throw node.error(.placeholderMalformed(key: key))
    }
    if let name = template.places.first(where: { !names.contains($0) }) {
      let near = NearNames.names(like: name, among: names)
      throw node.error(.placeholderUnknown(name, key: key, near: near))
    }
    if key == "remedy", let name = template.quotedPlace {
      throw node.error(.placeholderQuoted(name, key: key))
    }
    return template
  }

  private func aliases(in fields: FrontMatterFields) throws(RuleFileError) -> [String] {
    let aliases = try fields.texts("aliases")
    if let alias = aliases.first(where: { !Self.isID($0.text) }) {
      throw alias.node.error(.idMalformed(alias.text))
    }
    return aliases.map(\.text)
  }

  private func discriminator(
    in fields: FrontMatterFields, columns: [String]
  ) throws(RuleFileError) -> [String] {
    let names = try fields.texts("discriminator")
    if let name = names.first(where: { !columns.contains($0.text) }) {
      let near = NearNames.names(like: name.text, among: columns)
      throw name.node.error(.columnUnknown(name.text, near: near))
    }
    return names.map(\.text)
  }
}
