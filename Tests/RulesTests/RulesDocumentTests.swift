import Rules
import Store
import Testing

@Suite struct RulesDocumentTests {
  @Test func `the document has an index by topic and every page`() throws {
    let rules = try RuleSet(
      files: [.fake(), .fake(id: "x", topic: "aliases", query: "SELECT 1 AS tag")],
      checkedAgainst: ExampleDatabase())
    let text = RulesDocument(rules).text
    #expect(
      text.hasPrefix(
        """
        # Rules

        Made by `tagtidy rules docs` from the files in `rules/`; changes belong there.

        **aliases**

        | Rule | Severity | What it finds |
        | --- | --- | --- |
        | [x](#x) | error | Something is wrong |

        **tags**
        """))
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("####") }
    #expect(
      headings == [
        "# Rules", "## aliases", "### x", "## tags", "### tag-is-long",
        "## How a rule file is written",
      ])
    #expect(text.contains("| `discriminator` |  | Columns that tell"))
    #expect(text.hasSuffix("|\n"))
  }
}
