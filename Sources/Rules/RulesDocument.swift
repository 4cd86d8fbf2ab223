/// `docs/rules.md` and its folder: an index of a set of rules, how one is written, and a page for
/// each topic.
package struct RulesDocument {
  /// One file of the document.
  package struct Page {
    /// The topic; empty for the index.
    package let topic: String
    package let text: String
  }

  private let rules: RuleSet
  private let folder: String

  /// Prepares a document whose pages on topics are in a folder beside the index.
  package init(_ rules: RuleSet, folder: String = "rules") {
    self.rules = rules
    self.folder = folder
  }

  /// The index, and the pages in order of topic.
  package var pages: [Page] {
    let topics = Dictionary(grouping: rules.rules, by: \.topic).sorted { $0.key < $1.key }
    return [Page(topic: "", text: index(of: topics))]
      + topics.map { topic, rules in
        let parts = ["# Rules: \(topic)", Self.origin] + rules.map { RulePage($0, level: 2).text }
        return Page(topic: topic, text: parts.joined(separator: "\n\n") + "\n")
      }
  }

  private static let origin =
    "Made by `tagtidy rules docs` from the files in `rules/`; changes belong there."

  private func index(of topics: [(key: String, value: [Rule])]) -> String {
    var parts = ["# Rules", Self.origin]
    for (topic, rules) in topics {
      parts.append("## \(topic)")
      parts.append(
        Markdown.table(
          ["Rule", "Severity", "What it finds"],
          rules.map {
            ["[\($0.id)](\(folder)/\(topic).md#\($0.id))", $0.severity.rawValue, $0.title]
          }))
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
}
