import Model
import Rules
import Store
import Testing

@Suite struct RuleFileTests {
  @Test func `a rule file is read whole`() throws {
    let rule = try RuleFile.fake().rule()
    #expect(rule.id == "tag-is-long")
    #expect(rule.topic == "tags")
    #expect(rule.title == "Tag is long")
    #expect(rule.severity == .warning)
    #expect(rule.why == "It grows.")
    #expect(rule.needs == [.imageStream])
    #expect(rule.needsComplete == ObjectKind.referrers)
    #expect(rule.columns == ["namespace", "image_stream", "tag", "revisions"])
    #expect(rule.parameters.map(\.name) == ["max_revisions"])
    #expect(rule.parameters.map(\.defaultValue) == [.integer(3)])
    #expect(rule.examples.map(\.line) == [14, 20])
    #expect(rule.examples.first?.parameters == ["max_revisions": .integer(1)])
    #expect(rule.queryLine == 25)
    #expect(rule.sql.hasPrefix("SELECT namespace") && rule.sql.hasSuffix(":max_revisions;"))
  }

  @Test func `optional keys are read`() throws {
    let more = "since: '1.0'\naliases: [long-tag]\nquiet_when: Never.\ndiscriminator: tag\nsource:"
    let rule = try RuleFile.fake("source:", more).rule()
    #expect(rule.since == "1.0")
    #expect(rule.aliases == ["long-tag"])
    #expect(rule.quietWhen == "Never.")
    #expect(rule.discriminator == ["tag"])
  }

  @Test func `lines may end as on other systems`() throws {
    #expect(try RuleFile.fake("\n", "\r\n").rule().queryLine == 25)
  }

  @Test func `a row takes up the values of another, and its own count more`() throws {
    let file = RuleFile.fake(
      "- {namespace: shop, image_stream: cart, tag: latest, revision: 2}",
      "- {<<: *one, revision: 2}")
    let text = file.text.replacing(
      "- {namespace: shop, image_stream: cart, tag: latest, revision: 1}\n      - {<<",
      with: "- &one {namespace: shop, image_stream: cart, tag: latest, revision: 1}\n      - {<<")
    let rows = try RuleFile(path: file.path, text: text).rule().examples[0].tables[0].rows
    #expect(rows[1] == rows[0].merging(["revision": .integer(2)]) { $1 })
    #expect(rows[1].count == 4)
  }

  @Test func `only a mapping is taken up`() throws {
    let file = RuleFile.fake("with: {max_revisions: 1}", "with: {<<: 1}")
    #expect(throws: RuleFileError.self) { try file.rule() }
  }

  @Test func `a time in an example may be written as one`() throws {
    let rule = try RuleFile.fake(
      "revision: 1}", "revision: 1, created_at: 2026-01-31T00:00:01Z}"
    ).rule()
    #expect(
      rule.examples.first?.tables.first?.rows.first?["created_at"] == .integer(1_769_817_601))
    let other = try RuleFile.fake("{max_revisions: 1}", "{as_of: 2026-01-31}").rule()
    #expect(other.examples.first?.parameters == ["as_of": .integer(1_769_817_600)])
  }

  @Test(arguments: [
    ("/*---\n", "/*\n", 1, RuleFileFault.frontMatterMissing),
    ("---*/\n", "---\n", 1, .frontMatterUnended),
    ("It grows.", "It */ grows.", 6, .frontMatterEndsEarly),
    ("why: It", "why: {It", 7, .notYAML("did not find expected ',' or '}'")),
    ("why: It", "title: It", 3, .notYAML("the key 'title' is there twice")),
    ("why:", "wy:", 6, .keyUnknown("wy", place: "front matter", near: ["why"])),
    (
      "unit:", "units:", 12,
      .keyUnknown("units", place: "parameter 'max_revisions'", near: ["unit"])
    ),
    (
      "with: {max_revisions", "with: {max_revision", 15,
      .keyUnknown("max_revision", place: "with", near: ["max_revisions"])
    ),
    (
      "with: {max_revisions: 1}", "gives: {revision: [2]}", 15,
      .keyUnknown("revision", place: "gives", near: ["revisions"])
    ),
    (
      "with: {max_revisions: 1}", "gives: {revisions: [true]}", 15,
      .wrongType(key: "revisions", expected: "a whole number or text", found: "'true'")
    ),
    ("why: It grows.\n", "", 2, .keyMissing("why", place: "front matter")),
    ("needs: [ImageStream]\n", "", 2, .keyMissing("needs", place: "front matter")),
    (", about: How many.", "", 12, .keyMissing("about", place: "parameter 'max_revisions'")),
    ("    finds: []\n", "", 20, .keyMissing("finds", place: "example")),
    (
      "title: Tag is long", "title: 7", 3,
      .wrongType(key: "title", expected: "text", found: "the number '7'")
    ),
    (
      "title: Tag is long", "title: [a]", 3,
      .wrongType(key: "title", expected: "text", found: "a list")
    ),
    (
      "title: Tag is long", "title:", 3,
      .wrongType(key: "title", expected: "text", found: "nothing")
    ),
    ("title: Tag is long", "title: ''", 3, .empty(key: "title")),
    (
      "default: 3", "default: 1.5", 12,
      .wrongType(
        key: "default", expected: "a whole number or text", found: "the number '1.5'")
    ),
    (
      "{max_revisions: 1}", "{max_revisions: many}", 15,
      .wrongType(key: "max_revisions", expected: "a whole number", found: "the text 'many'")
    ),
    (
      "revision: 2}", "revision: two}", 18,
      .wrongType(key: "revision", expected: "a whole number", found: "the text 'two'")
    ),
    (
      "revision: 2}", "revision: true}", 18,
      .wrongType(key: "revision", expected: "a whole number", found: "'true'")
    ),
    (
      "tag: latest, revision: 2}", "tag: 1.0, revision: 2}", 18,
      .wrongType(key: "tag", expected: "text", found: "the number '1.0'")
    ),
    (
      "revision: 2}", "revision: 2, created_at: soon}", 18,
      .wrongType(
        key: "created_at", expected: "whole seconds, or a time as in '2026-01-31T00:00:00Z'",
        found: "the text 'soon'")
    ),
    (
      "finds: []", "finds: {}", 23,
      .wrongType(key: "finds", expected: "a list", found: "a mapping")
    ),
    (
      "severity: warning", "severity: bad", 4,
      .valueUnknown(key: "severity", value: "bad", allowed: ["error", "warning", "info"])
    ),
    (
      "[ImageStream]", "[ImageStreams]", 8,
      .valueUnknown(
        key: "needs", value: "ImageStreams",
        allowed: ["ImageStream", "ImageStreamTag", "ImageStreamImage"])
    ),
    ("id: tag-is-long", "id: Tag_long", 2, .idMalformed("Tag_long")),
    ("id: tag-is-long", "id: tag--long", 2, .idMalformed("tag--long")),
    ("id: tag-is-long", "id: 3-tags", 2, .idMalformed("3-tags")),
    (
      "id: tag-is-long", "id: tag-is-short", 2,
      .idNotFileName(id: "tag-is-short", file: "tag-is-long")
    ),
    ("source:", "aliases: [Long]\nsource:", 10, .idMalformed("Long")),
    ("why: It grows.", "why: |", 6, .empty(key: "why")),
  ])
  func `a mistake in the front matter is told with its line`(
    old: String, new: String, line: Int, fault: RuleFileFault
  ) {
    expect(fault, at: line, replacing: old, with: new)
  }

  @Test(arguments: [
    ("message: \"", "message: \"a\\n", 5, RuleFileFault.severalLines(key: "message")),
    ("{tag} keeps", "{tag keeps", 5, .placeholderMalformed(key: "message")),
    (
      "{tag} keeps", "{tog} keeps", 5,
      .placeholderUnknown("tog", key: "message", near: ["tag"])
    ),
    (
      "{image_stream}:{tag}\n", "{image_stream}:{label}\n", 7,
      .placeholderUnknown("label", key: "remedy", near: [])
    ),
    ("-n {namespace}", "-n '{namespace}'", 7, .placeholderQuoted("namespace", key: "remedy")),
    (
      "-n {namespace}", "-n \\\"x\\' \"{namespace}", 7,
      .placeholderQuoted("namespace", key: "remedy")
    ),
    ("source:", "discriminator: [tags]\nsource:", 10, .columnUnknown("tags", near: ["tag"])),
    (
      "  max_revisions: {", "  Max: {default: 1, about: x}\n  max_revisions: {", 12,
      .parameterNameMalformed("Max")
    ),
    (
      "  max_revisions: {", "  as_of: {default: 1, about: x}\n  max_revisions: {", 12,
      .parameterNameMalformed("as_of")
    ),
    (
      "  max_revisions: {", "  idle: {default: 1, about: x}\n  max_revisions: {", 12,
      .parameterUnused("idle")
    ),
    (
      "> :max_revisions", "> :max_revision", 29,
      .parameterUndeclared("max_revision", near: ["max_revisions"])
    ),
  ])
  func `a name that nothing bears is told with its line`(
    old: String, new: String, line: Int, fault: RuleFileFault
  ) {
    expect(fault, at: line, replacing: old, with: new)
  }

  @Test(arguments: [
    (
      "[\"shop/cart:latest keeps 2, 1 allowed\"]", "[]", 14,
      RuleFileFault.exampleThatFindsMissing
    ),
    ("finds: []", "finds: [x]", 14, .exampleThatFindsNothingMissing),
    ("- name: one", "- name: two", 20, .exampleNameRepeated("two")),
    (
      "    tag_event:\n      - {namespace: shop, image_stream: cart, tag: latest, revision: 1}\n    f",
      "    tag_events: []\n    f", 21, .tableUnknown("tag_events", near: ["tag_event"])
    ),
    (
      "revision: 2}", "revison: 2}", 18,
      .tableColumnUnknown("revison", table: "tag_event", near: ["revision"])
    ),
  ])
  func `a mistake in an example is told with its line`(
    old: String, new: String, line: Int, fault: RuleFileFault
  ) {
    expect(fault, at: line, replacing: old, with: new)
  }

  private func expect(
    _ fault: RuleFileFault, at line: Int, replacing old: String, with new: String
  ) {
    let file = RuleFile.fake(old, new)
    #expect(throws: RuleFileError(path: file.path, line: line, cause: fault)) {
      try file.rule()
    }
  }
}
