import Rules
import Store
import Testing

@Suite struct RuleScopesTests {
  private static func rules() throws -> RuleSet {
    try RuleSet(
      files: [
        .fake(),
        .fake(
          id: "alias-cycle", more: "aliases: [cycle]", topic: "aliases", query: "SELECT 1 AS x"),
        .fake(id: "tag-is-stale", query: "SELECT 1 AS x"),
      ], checkedAgainst: ExampleDatabase())
  }

  private func scopes(
    _ text: String, select: [String] = [], ignore: [String] = []
  ) throws -> RuleScopes {
    try RuleScopes(
      Self.rules(), configuration: AuditConfiguration(parsing: text, path: "t.yaml"),
      select: select, ignore: ignore)
  }

  private func found(
    _ scopes: RuleScopes, _ rule: String, in namespace: String, form: Int = 0
  ) -> Severity? {
    var subject = FindingSubject()
    subject.namespace = namespace
    let finding = Finding(
      rule: rule, severity: .error, subject: subject, message: "", remedy: "", evidence: [])
    return scopes.finding(finding, of: form)?.severity
  }

  @Test(arguments: [
    ("", [], [], ["alias-cycle", "tag-is-long", "tag-is-stale"]),
    ("select: tags", [], [], ["tag-is-long", "tag-is-stale"]),
    ("select: []", [], [], ["alias-cycle", "tag-is-long", "tag-is-stale"]),
    ("select: tags", ["cycle"], [], ["alias-cycle"]),
    ("{select: [tags], ignore: [tag-is-long]}", [], [], ["tag-is-stale"]),
    ("ignore: [tag-is-long]", [], ["aliases"], ["tag-is-long", "tag-is-stale"]),
    ("rules: {cycle: {severity: off}}", [], [], ["tag-is-long", "tag-is-stale"]),
  ])
  func `options count more than the file`(
    text: String, select: [String], ignore: [String], ids: [String]
  ) throws {
    let scopes = try scopes(text, select: select, ignore: ignore)
    #expect(scopes.rules.map(\.id) == ids)
    #expect(scopes.forms.map(\.rule.id) == ids)
  }

  @Test func `a severity is that of the namespace, else the general one`() throws {
    let scopes = try scopes(
      """
      rules: {alias-cycle: {severity: warning}}
      namespaces:
        - {match: "shop-*", rules: {alias-cycle: {severity: info}}}
        - {match: [shop-x, lab], rules: {alias-cycle: {severity: off}, tag-is-stale: {severity: info}}}
      """)
    #expect(found(scopes, "alias-cycle", in: "till") == .warning)
    #expect(found(scopes, "alias-cycle", in: "shop-x") == .info)
    #expect(found(scopes, "alias-cycle", in: "lab") == nil)
    #expect(found(scopes, "tag-is-stale", in: "lab") == .info)
    #expect(found(scopes, "tag-is-stale", in: "") == .error)
  }

  @Test func `a rule that is off can be on in a namespace, unless an option leaves it out`() throws
  {
    let text = """
      rules: {alias-cycle: {severity: off}}
      namespaces: [{match: shop, rules: {alias-cycle: {severity: error}}}]
      """
    let both = try scopes(text)
    #expect(found(both, "alias-cycle", in: "shop") == .error)
    #expect(found(both, "alias-cycle", in: "lab") == nil)
    #expect(try !scopes(text, ignore: ["aliases"]).judges("alias-cycle", in: "shop"))
  }

  @Test func `namespaces narrow what runs`() throws {
    let scopes = try scopes(
      "namespaces: [{match: lab, select: [tags], ignore: [tag-is-stale]}]")
    #expect(scopes.rules.count == 3)
    #expect(["alias-cycle", "tag-is-stale"].allSatisfy { !scopes.judges($0, in: "lab") })
    #expect(scopes.judges("tag-is-long", in: "lab"))
    #expect(scopes.judges("alias-cycle", in: "shop"))
  }

  @Test func `a rule runs once for each set of values, and counts where they hold`() throws {
    let scopes = try scopes(
      """
      rules: {tag-is-long: {max_revisions: 5}}
      namespaces:
        - {match: lab, rules: {tag-is-long: {max_revisions: 50}}}
        - {match: ci, rules: {tag-is-long: {max_revisions: 50, severity: info}}}
        - {match: till, rules: {tag-is-long: {severity: info}}}
      """)
    let forms = scopes.forms.filter { $0.rule.id == "tag-is-long" }
    #expect(forms.map { $0.rule.parameters[0].value } == [.integer(5), .integer(50)])
    #expect(forms.map(\.number) == [0, 1])
    #expect(scopes.rules.first { $0.id == "tag-is-long" }?.parameters[0].value == .integer(5))
    for (namespace, form) in [("shop", 0), ("lab", 1), ("ci", 1), ("till", 0)] {
      #expect(found(scopes, "tag-is-long", in: namespace, form: form) != nil)
      #expect(found(scopes, "tag-is-long", in: namespace, form: 1 - form) == nil)
    }
  }

  @Test(arguments: [
    ("select: [tag]", 1), ("\nignore: nothing", 2), ("rules:\n  tag-is-lon: {}", 2),
    ("rules:\n  tag-is-long:\n    max: 3", 3), ("rules: {tag-is-long: {max_revisions: many}}", 1),
    ("namespaces:\n  - match: a\n    select: x", 3),
    ("namespaces:\n  - match: a\n    rules:\n      y: {}", 4),
  ])
  func `a mistake is told with its line`(text: String, line: Int) throws {
    #expect {
      try scopes(text)
    } throws: { error in
      "\(error)".hasPrefix("t.yaml:\(line): ")
    }
  }

  @Test func `the hash tells settings apart, but not severities`() throws {
    let plain = try scopes("").hash
    #expect(plain.count == 16)
    #expect(try scopes("rules: {tag-is-long: {severity: info}}").hash == plain)
    let others = [
      "rules: {tag-is-long: {max_revisions: 4}}", "ignore: tags",
      "namespaces: [{match: lab, ignore: tags}]", "namespaces: [{match: ci, ignore: tags}]",
    ]
    #expect(Set(try others.map { try scopes($0).hash } + [plain]).count == 5)
  }
}
