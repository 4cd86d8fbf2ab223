import Rules
import Testing

@Suite struct QueryCheckTests {
  private static let query = String(RuleFile.sample.split(separator: "---*/\n")[1])

  @Test(arguments: [
    ("", 24, RuleFileFault.queryMissing),
    ("-- nothing", 25, .queryMissing),
    ("DELETE FROM image", 25, .queryNotSelect("DELETE")),
    ("PRAGMA user_version", 25, .queryNotSelect("PRAGMA")),
    ("VALUES (1)", 25, .queryNotSelect("VALUES")),
    ("SELECT tag FROM tag_event;\nSELECT 1", 26, .queryNotSingle),
    ("SELECT tag FROM tag_event;\n;", 26, .queryNotSingle),
    (
      "WITH a AS (SELECT 1)\nINSERT INTO image SELECT * FROM a", 25,
      .queryNotReadOnly("INSERT INTO image")
    ),
    ("SELECT load_extension('x') AS tag", 25, .queryNotReadOnly("load_extension()")),
    (
      "SELECT name AS tag FROM pragma_table_info('image')", 25,
      .queryNotReadOnly("a table-valued function or a change of the schema")
    ),
    ("SELECT tag\nFROM tag_event\nWHERE revision > ?", 27, .parameterUnnamed("?")),
    ("SELECT tag\nFROM tag_event\nWHERE revision > ?1", 27, .parameterUnnamed("?1")),
    ("SELECT @tag AS tag", 25, .parameterUnnamed("@tag")),
    ("SELECT tag\nFROM tag_event\norder by 1", 27, .queryOrders("ORDER BY")),
    ("SELECT tag\nFROM tag_event\nLIMIT 3", 27, .queryOrders("LIMIT")),
    ("SELECT tag,\n  date('now') AS day FROM tag_event", 26, .queryNotRepeatable("'now'")),
    (
      "SELECT tag,\n  unixepoch() AS day FROM tag_event", 26,
      .queryNotRepeatable("unixepoch()")
    ),
    (
      "SELECT tag,\n  strftime('%s') AS day FROM tag_event", 26,
      .queryNotRepeatable("strftime()")
    ),
    ("SELECT tag,\n  Random() AS day FROM tag_event", 26, .queryNotRepeatable("random()")),
    (
      "SELECT tag,\n  CURRENT_TIMESTAMP AS day FROM tag_event", 26,
      .queryNotRepeatable("CURRENT_TIMESTAMP")
    ),
    ("SELECT tag\nFROM tag_evnt", 26, .queryMalformed("no such table: tag_evnt")),
    ("SELECT tag,\n  missing\nFROM tag_event", 26, .queryMalformed("no such column: missing")),
    ("SELECT tag\nFROM\nWHERE", 27, .queryMalformed("near \"WHERE\": syntax error")),
    ("SELECT tag, COUNT(*) FROM tag_event", 25, .columnUnnamed("COUNT(*)")),
    ("SELECT tag, tag FROM tag_event", 25, .columnRepeated("tag")),
  ])
  func `a query that a rule must not have is told with its line`(
    query: String, line: Int, fault: RuleFileFault
  ) {
    let file = RuleFile.fake(Self.query, query)
    #expect(throws: RuleFileError(path: file.path, line: line, cause: fault)) {
      try file.rule()
    }
  }

  @Test(arguments: [
    "SELECT tag, ROW_NUMBER() OVER (ORDER BY revision) AS place FROM tag_event;",
    "SELECT tag FROM (SELECT tag FROM tag_event ORDER BY tag LIMIT 3)",
    "SELECT tag, 'ORDER BY; ? random()' AS word FROM tag_event -- ORDER BY ?",
    "SELECT tag /* ; random() LIMIT */, \"namespace\" FROM tag_event; -- the end",
    "SELECT tag, 'it''s; now' AS word, date(created_at, 'unixepoch') AS day FROM tag_event",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
  ])
  func `a query that looks like one is taken`(query: String) throws {
    #expect(try RuleFile.fake(id: "tag-is-long", query: query).rule().sql == query)
  }
}
