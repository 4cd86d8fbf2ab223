import Rules
import Store
import Testing

@Suite struct RuleMutationCheckTests {
  private let database: ExampleDatabase

  init() throws {
    database = try ExampleDatabase(limits: RuleMutationCheck.limits)
  }

  private func score(_ file: RuleFile) throws -> RuleMutationScore {
    try RuleMutationCheck(database: database).score(of: file.rule(checkedAgainst: database))
  }

  /// The broken queries, each on one line.
  private func mutants(of query: String) throws -> [String] {
    try score(.fake(id: "x", query: query)).mutants.map {
      $0.sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private static let from = "SELECT 1 AS a FROM tag_event "

  @Test(arguments: [
    ("", []),
    ("WHERE tag = 'a';", ["WHERE 1 = 1;"]),
    (
      "WHERE tag = 'AND' AND revision = 1 OR image = ''",
      [
        "WHERE revision = 1 OR image = ''", "WHERE tag = 'AND' OR image = ''",
        "WHERE tag = 'AND' AND revision = 1",
      ]
    ),
    (
      "WHERE image = '' OR tag = 'a' AND revision = 1",
      [
        "WHERE tag = 'a' AND revision = 1", "WHERE image = '' OR tag = 'a'",
        "WHERE image = '' OR revision = 1",
      ]
    ),
    (
      "WHERE image = '' AND (tag = 'a' OR tag = 'b')",
      [
        "WHERE (tag = 'a' OR tag = 'b')", "WHERE image = ''", "WHERE image = '' AND ( tag = 'b')",
        "WHERE image = '' AND (tag = 'a' )",
      ]
    ),
    (
      "WHERE revision BETWEEN 1 AND 2 AND tag = ''",
      ["WHERE tag = ''", "WHERE revision BETWEEN 1 AND 2"]
    ),
    ("WHERE CASE WHEN tag = '' AND image = '' THEN 1 ELSE 0 END", ["WHERE 1 = 1"]),
    ("GROUP BY tag HAVING MAX(tag) = ''", ["GROUP BY tag HAVING 1 = 1"]),
  ])
  func `conditions are left out one by one`(rest: String, broken: [String]) throws {
    #expect(try Set(mutants(of: Self.from + rest)) == Set(broken.map { Self.from + $0 }))
  }

  @Test(arguments: [
    ("WHERE revision < 2", "WHERE revision <= 2"), ("WHERE revision <= 2", "WHERE revision < 2"),
    ("WHERE revision > 2", "WHERE revision >= 2"), ("WHERE revision >= 2", "WHERE revision > 2"),
    ("WHERE NOT revision = 2", "WHERE revision = 2"),
    ("WHERE tag NOT IN ('a')", "WHERE tag IN ('a')"),
    (
      "LEFT JOIN image USING (image)", "JOIN image USING (image)"
    ),
    ("LEFT OUTER JOIN image USING (image)", "JOIN image USING (image)"),
    ("UNION ALL SELECT revision FROM tag_event", ""),
  ])
  func `bounds, negations, joins and branches are broken`(rest: String, broken: String) throws {
    let expected = (Self.from + broken).split(separator: " ").joined(separator: " ")
    #expect(try mutants(of: Self.from + rest).contains(expected))
  }

  @Test func `the first of several branches gives nothing and still names the columns`() throws {
    let mutants = try mutants(of: Self.from + "UNION SELECT revision FROM tag_event")
    #expect(
      mutants.contains(
        "SELECT * FROM (SELECT 1 AS a FROM tag_event) AS branch WHERE 1 = 0 "
          + "UNION SELECT revision FROM tag_event"))
  }

  @Test(arguments: ["WHERE tag <> 'a'", "WHERE tag || '>' = ''"])
  func `what only looks like a bound is none`(rest: String) throws {
    #expect(try mutants(of: Self.from + rest) == [Self.from + "WHERE 1 = 1"])
  }

  @Test func `a condition inside of brackets is not one of the outermost query`() throws {
    let query = """
      WITH a AS (SELECT tag FROM tag_event WHERE tag = 'a')
      SELECT tag FROM a
      WHERE EXISTS (SELECT 1 FROM image WHERE image = 'b') AND tag = 'c'
      """
    let mutants = try score(.fake(id: "x", query: query)).mutants
    #expect(mutants.filter(\.isOutermost).map(\.line) == [16, 16])
    #expect(mutants.filter { !$0.isOutermost }.map(\.line) == [14, 16])
  }

  @Test func `a bound that no example stands at is listed with its place`() throws {
    let score = try score(.fake())
    #expect(
      score.survivors.map(\.description) == [
        "rules/tags/tag-is-long.sql:29: '>=' for the bound in 'tag HAVING COUNT(*) > :max_revisions;'"
      ])
    #expect(score.isEnough)
  }

  @Test func `a condition that no example holds is not enough`() throws {
    let score = try score(.fake("FROM tag_event\n", "FROM tag_event WHERE tag <> 'x'\n"))
    #expect(score.outermostSurvivors.map(\.words) == ["without 'tag <> 'x''"])
    #expect(!score.isEnough)
  }

  @Test func `what no message says is held by the values an example gives`() throws {
    let query = """
      SELECT (SELECT MAX(revision) FROM tag_event WHERE tag = 'a') AS highest FROM tag_event
      """
    let file = RuleFile.fake(id: "x", query: query)
    let event = "tag_event: [{namespace: s, image_stream: c, tag: b, revision: 1}]"
    func survivors(gives: String) throws -> [String] {
      let text = file.text.replacing("finds: [x]", with: "\(event), finds: [found]\(gives)")
      return try score(RuleFile(path: file.path, text: text)).survivors.map(\.words)
    }
    #expect(try survivors(gives: "") == ["without 'tag = 'a''"])
    #expect(try survivors(gives: ", gives: {highest: ['']}") == [])
  }

  @Test func `a query that does not end any more is noticed`() throws {
    let query = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
      SELECT MAX(i) AS i FROM n
      """
    let file = RuleFile.fake(id: "x", message: "{i}", query: query)
    let rule = RuleFile(
      path: file.path, text: file.text.replacing("finds: [x]", with: "finds: ['3']"))
    #expect(try !score(rule).survivors.contains { $0.words == "without 'i < 3'" })
  }
}
