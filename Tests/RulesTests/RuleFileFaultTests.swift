import Rules
import Testing

@Suite struct RuleFileFaultTests {
  @Test(arguments: [
    (
      RuleFileFault.keyUnknown("wy", place: "front matter", near: ["why"]),
      "front matter has no key 'wy', did you mean 'why'"
    ),
    (
      .wrongType(key: "title", expected: "text", found: "a list"),
      "title: expected text, found a list"
    ),
    (
      .valueUnknown(key: "severity", value: "bad", allowed: ["error", "warning", "info"]),
      "severity: 'bad' is unknown, expected 'error', 'warning' or 'info'"
    ),
    (
      .placeholderUnknown("tog", key: "message", near: ["tag", "top"]),
      "message: '{tog}' is neither a column of the query nor a parameter, "
        + "did you mean 'tag' or 'top'"
    ),
    (.queryNotReadOnly("ATTACH"), "query may only read, but it asks for 'ATTACH'"),
    (.tableUnknown("x", near: []), "example: there is no key or table 'x'"),
  ])
  func `a fault is worded`(fault: RuleFileFault, words: String) {
    #expect(fault.description == words)
  }

  @Test func `an error begins with its place`() {
    let error = RuleFileError(path: "rules/a/b.sql", line: 7, cause: .queryNotSingle)
    #expect(
      error.description
        == "rules/a/b.sql:7: query: expected one statement, found another behind it")
  }

  @Test(arguments: [
    RuleFileFault.notText, .frontMatterMissing, .frontMatterUnended, .frontMatterEndsEarly,
    .notYAML("x"), .keyMissing("x", place: "y"), .empty(key: "x"), .severalLines(key: "x"),
    .idMalformed("x"), .idNotFileName(id: "x", file: "y"), .parameterNameMalformed("x"),
    .parameterUndeclared("x", near: []), .parameterUnused("x"), .parameterUnnamed("?"),
    .placeholderMalformed(key: "x"), .placeholderQuoted("x", key: "y"),
    .columnUnknown("x", near: []), .columnUnnamed("x"), .columnRepeated("x"),
    .exampleThatFindsMissing, .exampleThatFindsNothingMissing, .exampleNameRepeated("x"),
    .tableColumnUnknown("x", table: "y", near: []), .queryMissing, .queryNotSelect("x"),
    .queryNotSingle, .queryNotRepeatable("x"), .queryOrders("x"), .queryMalformed("x"),
  ])
  func `every fault has words without a period`(fault: RuleFileFault) {
    #expect(!fault.description.isEmpty && !fault.description.hasSuffix("."))
  }
}
