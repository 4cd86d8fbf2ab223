/// `docs/rules.md`: every rule of a set, by topic.
package struct RulesDocument {
  private let rules: RuleSet

  package init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// The whole document.
  package var text: String {
    let topics = Dictionary(grouping: rules.rules, by: \.topic).sorted { $0.key < $1.key }
    var parts = [
      """
      # Rules

      Made by `tagtidy rules docs` from the files in `rules/`; changes belong there.
      """
    ]
    parts += topics.map { topic, rules in "**\(topic)**\n\n" + Self.index(of: rules) }
    for (topic, rules) in topics {
      parts.append("## \(topic)")
      parts += rules.map { RulePage($0, level: 3).text }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func index(of rules: [Rule]) -> String {
    Markdown.table(
      ["Rule", "Severity", "What it finds"],
      rules.map { ["[\($0.id)](#\($0.id))", $0.severity.rawValue, $0.title] })
  }
}
