import Rules
import Store
import Testing

@Suite struct RuleExampleCheckTests {
  @Test func `examples that hold fail nowhere`() throws {
    let check = RuleExampleCheck(database: try ExampleDatabase())
    #expect(check.failures(of: try RuleFile.fake().rule()) == [])
  }

  @Test func `an example that finds something else fails with both`() throws {
    let rule = try RuleFile.fake("keeps 2, 1", "keeps 3, 1").rule()
    let failures = RuleExampleCheck(database: try ExampleDatabase()).failures(of: rule)
    #expect(
      failures.map(\.description) == [
        """
        rules/tags/tag-is-long.sql:14: example 'two' of 'tag-is-long' finds something else
          expected:
            shop/cart:latest keeps 3, 1 allowed
          found:
            shop/cart:latest keeps 2, 1 allowed
        """
      ])
  }

  @Test func `an example that finds what it should not fails`() throws {
    let rule = try RuleFile.fake("default: 3", "default: 0").rule()
    let failures = RuleExampleCheck(database: try ExampleDatabase()).failures(of: rule)
    #expect(failures.map(\.line) == [20])
    #expect(failures.map(\.expected) == [[]])
    #expect(failures.map(\.found) == [["shop/cart:latest keeps 1, 0 allowed"]])
  }

  @Test(arguments: [
    ("{revisions: [2], remedy: [oc tag -d -n shop cart:latest]}", []),
    (
      "{revisions: [7], remedy: [oc tag -d -n shop cart:latest]}",
      ["remedy: oc tag -d -n shop cart:latest", "revisions: 2"]
    ),
    ("{remedy: []}", ["remedy: oc tag -d -n shop cart:latest"]),
    ("{revisions: [2, 2]}", ["revisions: 2"]),
  ])
  func `an example may say what findings hold beside their messages`(
    gives: String, found: [String]
  ) throws {
    let finds = "finds: [\"shop/cart:latest keeps 2, 1 allowed\"]"
    let rule = try RuleFile.fake(finds, finds + "\n    gives: " + gives).rule()
    let failures = RuleExampleCheck(database: try ExampleDatabase()).failures(of: rule)
    #expect(
      failures.flatMap(\.found)
        == (found.isEmpty ? [] : ["shop/cart:latest keeps 2, 1 allowed"] + found))
  }

  @Test func `an example may say what findings cost, and is silent about what is not known`()
    throws
  {
    let query =
      "SELECT 'a' AS namespace, NULL AS owner, 2 AS impact_workloads, "
      + "3 AS impact_stored_bytes, 4 AS impact_registry_bytes"
    let file = RuleFile.fake(id: "x", query: query)
    let gives =
      "gives: {owner: [''], impact_workloads: [2], impact_stored_bytes: [3], "
      + "impact_registry_bytes: [5]}"
    let text = file.text.replacing("finds: [x]", with: "finds: [found], " + gives)
    let rule = try RuleFile(path: file.path, text: text).rule()
    let failure = RuleExampleCheck(database: try ExampleDatabase()).failures(of: rule).first
    #expect(
      failure?.found == [
        "found", "impact_registry_bytes: 4", "impact_stored_bytes: 3", "impact_workloads: 2",
        "owner: ",
      ])
    #expect(failure?.expected.contains("impact_registry_bytes: 5") == true)
  }

  @Test func `an example that cannot run says why`() throws {
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) AS i FROM n"
    let rule = try RuleFile.fake(id: "x", query: endless).rule()
    let database = try ExampleDatabase(limits: QueryLimits(time: .milliseconds(100)))
    #expect(
      RuleExampleCheck(database: database).failures(of: rule).map(\.description) == [
        "rules/tags/x.sql:11: example 'one' of 'x': query was stopped after 0.1 seconds",
        "rules/tags/x.sql:11: example 'none' of 'x': query was stopped after 0.1 seconds",
      ])
  }

  @Test func `an example without a moment is judged at the end of January 2026`() throws {
    let rule = try RuleFile.fake(
      id: "x", message: "{as_of}", query: "SELECT :as_of AS as_of"
    ).rule()
    let failures = RuleExampleCheck(database: try ExampleDatabase()).failures(of: rule)
    #expect(failures.first?.found == ["2026-01-31"])
  }
}
