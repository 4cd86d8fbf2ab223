import Rules
import Store
import Testing

@Suite struct BaselineLedgerTests {
  private func finding(_ rule: String, _ namespace: String) -> Finding {
    var subject = FindingSubject()
    subject.namespace = namespace
    return Finding(
      rule: rule, severity: .error, subject: subject, message: "", remedy: "", evidence: [])
  }

  private func ledger(hash: String = "c") -> BaselineLedger {
    let known = [("a-rule", "shop"), ("a-rule", "lab"), ("b-rule", "shop"), ("gone", "shop")]
    return BaselineLedger(
      Baseline(
        known.map { Baseline.Entry(finding($0.0, $0.1)) }, configHash: hash, toolVersion: "9"),
      path: "b.json")
  }

  private func scopes(_ text: String = "") throws -> RuleScopes {
    let rules = try RuleSet(
      files: [
        .fake(id: "a-rule", query: "SELECT 1 AS x"),
        .fake(id: "new-name", more: "aliases: [b-rule]", query: "SELECT 1 AS x"),
      ], checkedAgainst: ExampleDatabase())
    return try RuleScopes(
      rules, configuration: AuditConfiguration(parsing: text, path: "t.yaml"))
  }

  @Test func `it holds what is in it, and nothing else`() {
    var ledger = ledger()
    let holds = ["shop", "till"].map { ledger.holds(finding("a-rule", $0)) }
    #expect(holds == [true, false])
  }

  @Test func `what was looked for and is gone is obsolete`() throws {
    var ledger = ledger()
    _ = ledger.holds(finding("a-rule", "shop"))
    let status = ledger.status(scopes: try scopes(), ran: ["a-rule", "new-name"])
    #expect(status.entries == 4)
    #expect(status.obsolete.map { "\($0.rule) \($0.namespace)" } == ["a-rule lab", "b-rule shop"])
    #expect(status.notJudged == 1)
  }

  @Test(arguments: [
    ("", ["a-rule"], ["a-rule lab", "a-rule shop"]), ("", [], []),
    ("namespaces: [{match: lab, ignore: [a-rule]}]", ["a-rule"], ["a-rule shop"]),
    ("ignore: [a-rule]", ["new-name"], ["b-rule shop"]),
  ])
  func `what no rule looked for is not`(
    text: String, ran: [String], obsolete: [String]
  ) throws {
    let status = ledger().status(scopes: try scopes(text), ran: Set(ran))
    #expect(status.obsolete.map { "\($0.rule) \($0.namespace)" } == obsolete)
    #expect(status.notJudged == 4 - obsolete.count)
  }

  @Test func `other settings are noted`() throws {
    let scopes = try scopes()
    #expect(ledger().status(scopes: scopes, ran: []).hasOtherSettings)
    #expect(!ledger(hash: scopes.hash).status(scopes: scopes, ran: []).hasOtherSettings)
  }

  @Test func `entries are taken out`() throws {
    let status = ledger().status(scopes: try scopes(), ran: ["a-rule"])
    #expect(ledger().removing(status.obsolete).entries.map(\.rule) == ["b-rule", "gone"])
  }
}
