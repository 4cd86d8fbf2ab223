import Foundation
import Rules
import Store
import Testing

@Suite struct RuleSetTests {
  private static func set(_ files: RuleFile...) throws -> RuleSet {
    try RuleSet(files: files, checkedAgainst: ExampleDatabase())
  }

  private static func sample() throws -> RuleSet {
    try set(
      .fake(id: "tag-is-stale", query: "SELECT 1 AS tag"),
      .fake(id: "alias-cycle", topic: "aliases", query: "SELECT 1 AS tag"),
      .fake(id: "tag-is-long", more: "aliases: [long-tag]", query: "SELECT 1 AS tag"))
  }

  @Test func `rules are in order of id`() throws {
    #expect(try Self.sample().rules.map(\.id) == ["alias-cycle", "tag-is-long", "tag-is-stale"])
  }

  @Test(arguments: [
    ([], [], ["alias-cycle", "tag-is-long", "tag-is-stale"]),
    (["tags"], [], ["tag-is-long", "tag-is-stale"]),
    (["tags"], ["tag-is-long"], ["tag-is-stale"]),
    (["alias-cycle", "long-tag"], [], ["alias-cycle", "tag-is-long"]),
    ([], ["tags", "aliases"], []),
  ])
  func `rules are selected by id, former id or topic`(
    selected: [String], ignored: [String], ids: [String]
  ) throws {
    #expect(try Self.sample().selecting(selected, ignoring: ignored).rules.map(\.id) == ids)
  }

  @Test(arguments: [
    ("tag-is-lon", ["tag-is-long"]), ("tag", ["tags", "long-tag", "tag-is-long"]), ("zzz", []),
  ])
  func `an unknown name is refused with those near it`(name: String, near: [String]) throws {
    let set = try Self.sample()
    #expect(throws: RuleError.ruleUnknown(name, near: near)) { try set.selecting([name]) }
    #expect(throws: RuleError.ruleUnknown(name, near: near)) {
      try set.selecting([], ignoring: [name])
    }
  }

  @Test func `a rule is found by its former id`() throws {
    #expect(try Self.sample().rule("long-tag").id == "tag-is-long")
    #expect(throws: RuleError.self) { try Self.sample().rule("tags") }
  }

  @Test func `one id is one rule's`() throws {
    let one = RuleFile.fake(id: "x", query: "SELECT 1 AS tag")
    let other = RuleFile.fake(id: "x", topic: "other", query: "SELECT 1 AS tag")
    let renamed = RuleFile.fake(id: "y", more: "aliases: [x]", query: "SELECT 1 AS tag")
    #expect(
      throws: RuleError.idTaken(id: "x", paths: ["rules/other/x.sql", "rules/tags/x.sql"])
    ) { try Self.set(one, other) }
    #expect(throws: RuleError.idTaken(id: "x", paths: ["rules/tags/x.sql", "rules/tags/y.sql"])) {
      try Self.set(one, renamed)
    }
  }

  @Test func `all files that are wrong are told at once`() throws {
    let files = [
      RuleFile(path: "a.sql", text: ""), .fake(id: "x", query: "SELECT 1 AS tag"),
      RuleFile(path: "b.sql", text: "SELECT 1"),
    ]
    let errors = ["a.sql", "b.sql"].map {
      RuleFileError(path: $0, line: 1, cause: .frontMatterMissing)
    }
    #expect(throws: RuleError.filesMalformed(errors)) {
      try RuleSet(files: files, checkedAgainst: ExampleDatabase())
    }
  }

  @Test func `a rule of the user's counts instead of one with its id`() throws {
    let own = try Self.set(
      .fake(id: "tag-is-long", query: "SELECT 2 AS tag"),
      .fake(id: "own", more: "aliases: [alias-cycle]", query: "SELECT 1 AS tag"))
    let all = try Self.sample().overridden(by: own)
    #expect(all.rules.map(\.id) == ["own", "tag-is-long", "tag-is-stale"])
    #expect(try all.rule("tag-is-long").sql == "SELECT 2 AS tag")
  }

  @Test func `values are chosen for parameters that are there`() throws {
    let set = try Self.set(.fake())
    func choose(_ name: String, _ value: SQLValue, of rule: String = "tag-is-long") throws {
      _ = try set.choosing([RuleOverride(rule: rule, parameter: name, value: value)])
    }
    try choose("max_revisions", .integer(5))
    #expect(
      throws: RuleError.parameterUnknown(
        rule: "tag-is-long", parameter: "max", near: ["max_revisions"])
    ) { try choose("max", .integer(5)) }
    #expect(
      throws: RuleError.parameterType(
        rule: "tag-is-long", parameter: "max_revisions", expected: "a whole number")
    ) { try choose("max_revisions", .text("5")) }
    #expect(throws: RuleError.ruleUnknown("tags", near: [])) {
      try choose("max_revisions", .integer(5), of: "tags")
    }
  }

  @Test func `rules are the same where their examples are not read`() throws {
    let database = try ExampleDatabase()
    let whole = try RuleSet.builtIn(checkedAgainst: database).rules
    let bare = try RuleSet.builtIn(checkedAgainst: database, readingExamples: false).rules
    #expect(bare.flatMap(\.examples) == [])
    #expect(bare.map(\.id) == whole.map(\.id))
    for (bare, whole) in zip(bare, whole) {
      #expect(bare.message == whole.message)
      #expect(bare.remedy == whole.remedy)
      #expect(bare.quietWhen == whole.quietWhen)
      #expect(bare.parameters == whole.parameters)
      #expect(bare.sql == whole.sql)
      #expect(bare.queryLine == whole.queryLine)
    }
  }
}
