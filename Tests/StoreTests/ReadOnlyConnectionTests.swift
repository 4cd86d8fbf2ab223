import Foundation
import GRDB
import Store
import Testing

@Suite struct ReadOnlyConnectionTests {
  @Test func `rows come one by one with their values`() throws {
    let file = try DatabaseFile()
    var rows: [[SQLValue]] = []
    try file.connection().query("SELECT word, number, number / 2.0 FROM fact ORDER BY number") {
      rows.append($0)
    }
    #expect(
      rows == [[.text("one"), .integer(1), .real(0.5)], [.text("two"), .null, .null]].reversed())
  }

  @Test func `a query's shape is known without running it`() throws {
    let shape = try DatabaseFile().connection().shape(
      of: "SELECT word AS name, :b + :a + :b AS total FROM fact")
    #expect(shape.columns == ["name", "total"])
    #expect(shape.parameters == ["b", "a"])
  }

  @Test func `parameters are bound by name and others left aside`() throws {
    var found: [SQLValue] = []
    try DatabaseFile().connection().query(
      "SELECT :text, :number, :nothing, :part",
      parameters: [
        "text": .text("it's\u{0}é"), "number": .integer(.max), "nothing": .null,
        "part": .real(0.25),
        "unused": .integer(1),
      ]
    ) { found = $0 }
    #expect(found == [.text("it's\u{0}é"), .integer(.max), .null, .real(0.25)])
  }

  @Test(arguments: [
    ("ATTACH 'other.db' AS other", StoreError.queryNotReadOnly("ATTACH")),
    ("DETACH main", .queryNotReadOnly("DETACH")),
    ("PRAGMA table_info(fact)", .queryNotReadOnly("PRAGMA table_info")),
    ("PRAGMA query_only = 0", .queryNotReadOnly("PRAGMA query_only")),
    ("SELECT * FROM pragma_table_info('fact')", .queryNotReadOnly(schemaChange)),
    ("INSERT INTO fact VALUES ('x', 1)", .queryNotReadOnly("INSERT INTO fact")),
    ("WITH a AS (SELECT 1) DELETE FROM fact", .queryNotReadOnly("DELETE FROM fact")),
    ("UPDATE fact SET number = 1", .queryNotReadOnly("UPDATE fact")),
    ("CREATE TABLE t (a)", .queryNotReadOnly(schemaChange)),
    ("CREATE TEMP TABLE t (a)", .queryNotReadOnly(schemaChange)),
    ("DROP TABLE fact", .queryNotReadOnly(schemaChange)),
    ("BEGIN IMMEDIATE", .queryNotReadOnly("BEGIN")),
    ("SAVEPOINT here", .queryNotReadOnly("SAVEPOINT")),
    ("ANALYZE", .queryNotReadOnly(schemaChange)),
    ("REINDEX", .queryNotReadOnly("REINDEX")),
    ("VACUUM", .queryNotReadOnly("EXPLAIN or VACUUM")),
    ("EXPLAIN SELECT 1", .queryNotReadOnly("EXPLAIN or VACUUM")),
    ("SELECT load_extension('evil')", .queryNotReadOnly("load_extension()")),
    ("SELECT LOAD_EXTENSION('evil')", .queryNotReadOnly("load_extension()")),
    ("SELECT random()", .queryNotReadOnly("random()")),
    ("SELECT current_timestamp", .queryNotReadOnly("current_timestamp()")),
    ("SELECT 1; SELECT 2", .queryNotSingle(offset: 9)),
    ("SELECT 1; DROP TABLE fact", .queryNotSingle(offset: 9)),
    ("SELECT 1; nonsense", .queryNotSingle(offset: 9)),
    ("", .queryEmpty),
    ("-- nothing", .queryEmpty),
    ("SELECT ?", .parameterUnnamed("?")),
    ("SELECT ?2", .parameterUnnamed("?")),
    ("SELECT @a", .parameterUnnamed("@a")),
    ("SELECT $a", .parameterUnnamed("$a")),
    ("SELECT :a", .parameterUnbound("a")),
  ])
  func `what does not only read is refused`(sql: String, error: StoreError) throws {
    let file = try DatabaseFile()
    let connection = try file.connection()
    #expect(throws: error) { try connection.query(sql) { _ in } }
    #expect(try file.rows() == 2)
  }

  @Test func `a refusal leaves the connection of use`() throws {
    let connection = try DatabaseFile().connection()
    #expect(throws: StoreError.self) { try connection.query("DELETE FROM fact") { _ in } }
    var rows = 0
    try connection.query("SELECT * FROM fact") { _ in rows += 1 }
    #expect(rows == 2)
  }

  @Test func `a mistake is told with its place`() throws {
    let connection = try DatabaseFile().connection()
    #expect(
      throws: StoreError.queryMalformed(reason: "no such column: nmber", offset: 7)
    ) { try connection.shape(of: "SELECT nmber FROM fact") }
    #expect(throws: StoreError.queryMalformed(reason: "a NUL character is in it", offset: 8)) {
      try connection.shape(of: "SELECT 1\u{0}; DROP TABLE fact")
    }
  }

  @Test(arguments: [
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
  ])
  func `a query without end is stopped at the time limit`(sql: String) throws {
    let limit = Duration.milliseconds(200)
    let connection = try DatabaseFile().connection(limits: QueryLimits(time: limit))
    let taken = ContinuousClock().measure {
      #expect(throws: StoreError.queryTooSlow(limit: limit)) {
        try connection.query(sql) { _ in }
      }
    }
    #expect(taken < .seconds(5))
  }

  @Test func `a query is stopped at its limit of rows`() throws {
    let connection = try DatabaseFile().connection(limits: QueryLimits(rows: 1))
    var rows = 0
    #expect(throws: StoreError.queryTooLong(limit: 1)) {
      try connection.query("SELECT * FROM fact") { _ in rows += 1 }
    }
    #expect(rows == 1)
  }

  @Test func `a value may not fill the memory`() throws {
    let connection = try DatabaseFile().connection()
    #expect(throws: StoreError.queryFailed("string or blob too big")) {
      try connection.query("SELECT hex(zeroblob(100000000))") { _ in }
    }
  }

  @Test func `a file that is missing or no database is refused`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    #expect(throws: StoreError.self) { try ReadOnlyConnection(path: folder.path()) }
    try Data("no database, but long enough to be taken for one".utf8).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      throws: StoreError.cannotOpen(path: folder.path(), reason: "file is not a database")
    ) { try ReadOnlyConnection(path: folder.path()) }
  }

  @Test(arguments: [
    (StoreError.queryTooSlow(limit: .seconds(60)), "query was stopped after 60 seconds"),
    (.queryTooSlow(limit: .milliseconds(200)), "query was stopped after 0.2 seconds"),
    (.queryNotReadOnly("ATTACH"), "query may only read, but it asks for 'ATTACH'"),
    (.cannotOpen(path: "a.db", reason: "x"), "a.db: cannot be opened as a database: x"),
  ])
  func `errors say what was expected`(error: StoreError, words: String) {
    #expect(error.description == words)
  }
}

private let schemaChange = "a table-valued function or a change of the schema"

/// A database file with one small table, gone when it goes out of scope.
private final class DatabaseFile {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: UUID().uuidString + ".db").path()

  init() throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "CREATE TABLE fact (word TEXT, number INTEGER) STRICT")
      try database.execute(sql: "CREATE INDEX fact_by_word ON fact (word)")
      try database.execute(
        sql: "INSERT INTO fact VALUES ('one', 1), ('two', NULL)")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func connection(limits: QueryLimits = QueryLimits()) throws -> ReadOnlyConnection {
    try ReadOnlyConnection(path: path, limits: limits)
  }

  func rows() throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM fact") }
  }
}
