import Model
import Rules
import Store
import Testing

@Suite struct RuleEngineTests {
  @Test func `a row becomes a finding`() throws {
    let rule = try RuleFile.fake(
      id: "x", message: "{image_stream} of {last_changed_at}, {size_bytes} by {as_of}",
      remedy: "oc tag -n {namespace} {image_stream}:{tag} --keep={revisions}",
      query: """
        SELECT 'it''s' AS namespace, 'cart' AS image_stream, 'v1' AS tag, 2 AS revision,
          'sha256:a' AS image, 'Pod' AS kind, 'cart-1' AS name, 'spec' AS field,
          3 AS revisions, 0 AS last_changed_at, 2048 AS size_bytes, 0.5 AS share, NULL AS owner
        """
    ).rule()
    let finding = try #require(findings(of: rule).first)
    #expect(finding.rule == "x")
    #expect(finding.severity == .error)
    #expect(finding.subject.namespace == "it's")
    #expect(finding.subject.revision == 2)
    #expect(finding.subject.field == "spec")
    #expect(finding.subject.text == "Pod it's/cart-1")
    #expect(finding.message == "cart of 1970-01-01, 2 KiB by 2026-01-31")
    #expect(finding.remedy == #"oc tag -n 'it'\''s' cart:v1 --keep=3"#)
    #expect(
      finding.evidence.map(\.name)
        == ["revisions", "last_changed_at", "size_bytes", "share", "owner"])
    #expect(
      finding.evidence.map(\.value) == [
        .integer(3), .integer(0), .integer(2_048), .real(0.5), .null,
      ])
  }

  @Test(arguments: [
    ("NULL", ""),
    ("'a b'", "oc get 'a b'"),
    ("'--all'", ""),
    ("-1", "oc get -1"),
    ("''", "oc get ''"),
  ])
  func `a command is only made of values that can be in it`(value: String, remedy: String) throws {
    let rule = try RuleFile.fake(
      id: "x", remedy: "oc get {thing}", query: "SELECT \(value) AS thing"
    ).rule()
    #expect(try findings(of: rule).map(\.remedy) == [remedy])
  }

  @Test func `braces that hold no name stay in a command`() throws {
    let rule = try RuleFile.fake(
      id: "x", remedy: "oc patch -p '{\\\"spec\\\":{\\\"suspend\\\":false}}' {thing}",
      query: "SELECT 'a' AS thing"
    ).rule()
    #expect(
      try findings(of: rule).map(\.remedy) == [#"oc patch -p '{"spec":{"suspend":false}}' a"#])
  }

  @Test func `findings are in the order of their subjects' scalars`() throws {
    let rule = try RuleFile.fake(
      id: "x", message: "{extra}",
      query: """
        SELECT 'é' AS namespace, 'a' AS tag, 0 AS revision, 1 AS extra
        UNION ALL SELECT 'z', 'a', 10, 2 UNION ALL SELECT 'z', 'a', 9, 4
        UNION ALL SELECT 'z', 'a', 9, 3 UNION ALL SELECT 'Z', 'b', 0, 5
        UNION ALL SELECT 'Z', 'a', 0, 6 UNION ALL SELECT 'e' || char(769), 'a', 0, 7
        """
    ).rule()
    #expect(try findings(of: rule).map(\.message) == ["6", "5", "7", "3", "4", "2", "1"])
  }

  @Test func `a query runs with the moment and its parameters`() throws {
    let set = try RuleSet(
      files: [
        .fake(
          id: "x", message: "{as_of} {days} {word}",
          more: """
            parameters:
              days: {default: 3, unit: days, about: Days.}
              word: {default: a, about: A word.}
            """, query: "SELECT :days AS days, :as_of AS as_of, :word AS word")
      ], checkedAgainst: ExampleDatabase())
    #expect(try findings(of: set.rule("x")).map(\.message) == ["2026-01-31 3 a"])
    let chosen = try set.choosing([
      RuleOverride(rule: "x", parameter: "days", value: .integer(5)),
      RuleOverride(rule: "x", parameter: "word", value: .text("b")),
    ])
    #expect(try findings(of: chosen.rule("x")).map(\.message) == ["2026-01-31 5 b"])
    #expect(try chosen.rule("x").parameters.map(\.defaultValue) == [.integer(3), .text("a")])
  }

  @Test func `a query that fails takes nothing else with it`() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    let database = try ExampleDatabase(limits: QueryLimits(time: .milliseconds(200), rows: 10))
    let rules = try RuleSet(
      files: [
        .fake(id: "a", query: endless + " SELECT COUNT(*) AS tag FROM n"),
        .fake(id: "b", query: endless.dropLast() + " WHERE i < 20) SELECT i FROM n"),
        .fake(id: "c", query: "SELECT ABS(-9223372036854775807 - 1) AS tag"),
        .fake(id: "d", query: "SELECT 'v1' AS tag"),
      ], checkedAgainst: database)
    let engine = RuleEngine(connection: database.connection, asOf: RuleExample.asOf, coverage: [])
    let states = rules.rules.map { engine.run($0) { _ in }.state }
    #expect(
      states.map(\.words) == [
        "query was stopped after 0.2 seconds", "query was stopped after 10 rows",
        "query failed: integer overflow", "ran",
      ])
  }

  private func findings(of rule: Rule) throws -> [Finding] {
    let engine = RuleEngine(
      connection: try ExampleDatabase().connection, asOf: RuleExample.asOf, coverage: [])
    var findings: [Finding] = []
    guard case .ran = engine.run(rule, receive: { findings.append($0) }).state else {
      Issue.record("the rule did not run")
      return []
    }
    return findings
  }
}

extension RuleOutcome.State {
  /// What came of a rule, in short.
  var words: String {
    switch self {
    case .ran: "ran"
    case .notRun(let missing): (missing.reasons + missing.commands).joined(separator: "; ")
    case .failed(let reason): reason
    }
  }
}
