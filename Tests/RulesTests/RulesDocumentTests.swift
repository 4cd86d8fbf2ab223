import Rules
import Store
import Testing

@Suite struct RulesDocumentTests {
  @Test func `the document has an index by topic and every page`() throws {
    let rules = try RuleSet(
      files: [.fake(), .fake(id: "x", topic: "aliases", query: "SELECT 1 AS tag")],
      checkedAgainst: ExampleDatabase())
    let pages = RulesDocument(rules).pages
    #expect(pages.map(\.topic) == ["", "aliases", "tags"])
    #expect(
      pages[0].text.hasPrefix(
        """
        # Rules

        Made by `tagtidy rules docs` from the files in `rules/`; changes belong there.

        ## aliases

        | Rule | Severity | What it finds |
        | --- | --- | --- |
        | [x](rules/aliases.md#x) | error | Something is wrong |

        ## tags
        """))
    let headings = pages.flatMap { page in
      page.text.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("###") }
    }
    #expect(
      headings == [
        "# Rules", "## aliases", "## tags", "## How a rule file is written", "# Rules: aliases",
        "## x", "# Rules: tags", "## tag-is-long",
      ])
    #expect(pages[0].text.contains("| `discriminator` |  | Columns that tell"))
    #expect(pages[0].text.hasSuffix("|\n"))
  }
}
