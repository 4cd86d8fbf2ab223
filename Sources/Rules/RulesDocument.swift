/// `docs/rules.md`: every rule of a set, by topic, and how one is written.
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
    parts += ["## How a rule file is written", Self.form]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static var form: String {
    """
    A rule is one SQL file: front matter in YAML between a line `/*---` and a line `---*/`, and \
    behind it one `SELECT` with parameters as `:name`. Each row is a finding. The columns \
    `namespace`, `image_stream`, `tag`, `revision`, `image`, `kind`, `name` and `field` say what \
    it is about, as far as the query has them; all others are reported as evidence. `:as_of` is \
    the moment of the snapshot in Unix seconds.


    """
      + Markdown.table(
        ["Key", "Required", "What it holds"],
        RuleKey.allCases.map {
          [Markdown.code($0.rawValue), $0.isRequired ? "yes" : "", $0.about]
        })
  }

  private static func index(of rules: [Rule]) -> String {
    Markdown.table(
      ["Rule", "Severity", "What it finds"],
      rules.map { ["[\($0.id)](#\($0.id))", $0.severity.rawValue, $0.title] })
  }
}
