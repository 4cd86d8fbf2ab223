import Model
import Store

/// All that is to be said about one rule, as Markdown that reads well on a terminal too.
package struct RulePage {
  private let rule: Rule
  private let level: Int

  /// Prepares a page; the level is that of its heading, 1 where the page stands alone.
  package init(_ rule: Rule, level: Int = 1) {
    self.rule = rule
    self.level = level
  }

  /// The page, without a line break at its end.
  package var text: String {
    var parts = [heading(0, rule.id), "**\(rule.title)**", facts, rule.why]
    if !rule.quietWhen.isEmpty { parts += [heading(1, "Not reported"), rule.quietWhen] }
    parts += [heading(1, "Remedy"), Markdown.block(rule.remedy.text, language: "sh")]
    if !rule.parameters.isEmpty { parts += [heading(1, "Parameters"), parameters] }
    let finding = rule.examples.filter { !$0.finds.isEmpty }
    let quiet = rule.examples.filter(\.finds.isEmpty)
    parts += [heading(1, "Finds")] + finding.flatMap(example)
    parts += [heading(1, "Does not find")] + quiet.flatMap(example)
    parts += [heading(1, "Query"), Markdown.block(rule.sql, language: "sql")]
    return parts.joined(separator: "\n\n")
  }

  private func heading(_ depth: Int, _ text: String) -> String {
    String(repeating: "#", count: level + depth) + " " + text
  }

  private var facts: String {
    var facts = [("Severity", rule.severity.rawValue), ("Topic", rule.topic)]
    facts.append(("Message", Markdown.code(rule.message.text)))
    if !rule.needs.isEmpty { facts.append(("Needs", KindWords.list(rule.needs))) }
    if !rule.needsComplete.isEmpty {
      facts.append(("Needs all of", KindWords.list(rule.needsComplete)))
    }
    facts.append(("Source", rule.source))
    if !rule.since.isEmpty { facts.append(("Since", rule.since)) }
    if !rule.aliases.isEmpty { facts.append(("Formerly", rule.aliases.joined(separator: ", "))) }
    return facts.map { "- \($0): \($1)" }.joined(separator: "\n")
  }

  private var parameters: String {
    Markdown.table(
      ["Parameter", "Default", "Unit", "What it is"],
      rule.parameters.map {
        [
          Markdown.code($0.name), Markdown.code(FactText.plain($0.defaultValue)), $0.unit,
          $0.about,
        ]
      })
  }

  private func example(_ example: RuleExample) -> [String] {
    let choices = example.parameters.sorted { $0.key < $1.key }
      .map { Markdown.code("\($0.key) = \(FactText.plain($0.value))") }
    let with = choices.isEmpty ? "" : ", with " + choices.joined(separator: ", ")
    var parts = ["*\(example.name)*\(with):"]
    for table in example.tables { parts += [Markdown.code(table.name) + ":", rows(of: table)] }
    if !example.finds.isEmpty {
      parts.append(example.finds.map { "- " + Markdown.code($0) }.joined(separator: "\n"))
    }
    for (column, values) in example.gives.sorted(by: { $0.key < $1.key }) {
      parts.append(
        "with " + Markdown.code(column) + ": " + values.map(Markdown.code).joined(separator: ", "))
    }
    return parts
  }

  /// The columns that any row gives, in the order of the schema.
  private func rows(of table: ExampleTable) -> String {
    let given = Set(table.rows.flatMap(\.keys))
    let columns = (Schema.table(table.name)?.columns ?? []).map(\.name).filter(given.contains)
    return Markdown.table(
      columns,
      table.rows.map { row in
        columns.map { column in
          switch row[column] {
          case nil: ""
          case .null: "NULL"
          case let value?: Markdown.code(FactText.plain(value))
          }
        }
      })
  }
}
