import Foundation
import Model
import Rules
import Testing

@Suite struct RetirementPolicyFileTests {
  private func policy(_ text: String) throws -> RetirementPolicy {
    try RetirementPolicy(parsing: text, path: "folder/p.yaml")
  }

  @Test func `every condition is read`() throws {
    let policy = try policy(
      """
      rules:
        - name: old
          select:
            conventions: [date, build-id]
            families: v*-{date}
            tags: ["a*", b]
            tagPattern: "v[0-9]+"
            namespaces: [shop]
            imageStreams: cart
            carriedDateOlderThanDays: 1
            imageOlderThanDays: 2
            unchangedForDays: 3
          keep: {newestOfFamily: 4, newestOfVersionLine: 5}
      protect:
        - {name: sea, reason: till team, namespaces: [till], imageStreams: [c], tags: [v1]}
      """)
    let rule = try #require(policy.rules.first)
    #expect(policy.name == "p.yaml")
    #expect(rule.selection.conventions == [.date, .buildID])
    #expect(rule.selection.families == [Glob("v*-{date}")])
    #expect(rule.selection.tags == [Glob("a*"), Glob("b")])
    #expect(rule.selection.tagPattern == "v[0-9]+")
    #expect(rule.selection.namespaces == [Glob("shop")])
    #expect(rule.selection.imageStreams == [Glob("cart")])
    #expect(rule.selection.carriedDateOlderThanDays == 1)
    #expect(rule.selection.imageOlderThanDays == 2)
    #expect(rule.selection.unchangedForDays == 3)
    #expect((rule.newestOfFamily, rule.newestOfVersionLine) == (4, 5))
    let protection = try #require(policy.protections.first)
    #expect(protection.covers(namespace: "till", imageStream: "c", tag: "v1"))
    #expect(!protection.covers(namespace: "till", imageStream: "c", tag: "v2"))
  }

  @Test func `the policy that is built in keeps the newest five, and takes nothing young`() throws {
    let policy = try RetirementPolicy(path: "default")
    #expect(policy.name == "default")
    #expect(policy.rules.allSatisfy { $0.newestOfFamily == 5 })
    #expect(policy.rules.allSatisfy { $0.selection.unchangedForDays == 90 })
    #expect(
      Set(policy.rules.flatMap(\.selection.conventions))
        == [.date, .buildID, .commit, .pullRequest])
  }

  @Test(arguments: [
    ("rule: []", "folder/p.yaml:1: retirement policy has no key 'rule', did you mean 'rules'"),
    ("protect: []", "folder/p.yaml:1: retirement policy: expected the key 'rules'"),
    ("rules: []", "folder/p.yaml:1: rules: expected it not to be empty"),
    ("rules:\n  - name: a", "folder/p.yaml:2: rule: expected the key 'select'"),
    ("rules:\n  - name: a\n    select: {}", "folder/p.yaml:3: select: expected it not to be empty"),
    (
      "rules:\n  - name: a\n    select:\n      convention: date",
      "folder/p.yaml:4: select of rule 'a' has no key 'convention', did you mean 'conventions'"
    ),
    (
      "rules:\n  - name: a\n    select: {tags: '*'}\n    keep: {newestOfFamiliy: 1}",
      "folder/p.yaml:4: keep of rule 'a' has no key 'newestOfFamiliy', did you mean 'newestOfFamily'"
    ),
    (
      "rules:\n  - name: a\n    select: {unchangedForDays: -1}",
      "folder/p.yaml:3: unchangedForDays: expected a whole number from 0 to 1000000, "
        + "found the number '-1'"
    ),
    (
      "rules:\n  - name: a\n    select: {tagPattern: '('}",
      "folder/p.yaml:3: tagPattern: expected a regular expression, found the text '('"
    ),
    (
      "rules:\n  - name: a\n    select: {tags: []}",
      "folder/p.yaml:3: tags: expected it not to be empty"
    ),
    (
      "rules:\n  - name: a\n    select: {tags: b}\n  - name: a\n    select: {tags: b}",
      "folder/p.yaml:4: name: expected a name of its own, found the text 'a'"
    ),
    (
      "rules:\n  - name: a\n    select: {tags: b}\nprotect:\n  - name: p\n    reason: q",
      "folder/p.yaml:5: protection 'p': expected the key 'tags'"
    ),
  ])
  func `what is wrong is said with its line`(text: String, message: String) {
    let error = #expect(throws: RuleFileError.self) { try policy(text) }
    #expect(error?.description == message)
  }

  @Test func `an unknown convention is refused with those there are`() {
    let error = #expect(throws: RuleFileError.self) {
      try policy("rules:\n  - name: a\n    select: {conventions: dates}")
    }
    #expect(error?.description.contains("conventions: 'dates' is unknown, expected") == true)
  }

  @Test func `a file that is not there is said`() {
    #expect(throws: RuleError.self) { try RetirementPolicy(path: "/nowhere/policy.yaml") }
  }
}
