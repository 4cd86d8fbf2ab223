import Rules
import Store
import Testing

@Suite struct RuleTableTests {
  @Test func `rules are listed in columns`() throws {
    let rules = try RuleSet(
      files: [
        .fake(),
        .fake(id: "x", needs: "[Pod, Image]", needsComplete: "[Image]", query: "SELECT 1 AS tag"),
      ],
      checkedAgainst: ExampleDatabase())
    #expect(
      RuleTable(rules).text == """
        ID           SEVERITY  TOPIC  NEEDS
        tag-is-long  warning   tags   ImageStream, referrers*
        x            error     tags   Pod, Image*

        """)
  }
}
