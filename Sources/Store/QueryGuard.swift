import GRDBSQLite

/// Stands between a query and the database: lets it read, and nothing else, until its time is up.
///
/// SQLite asks the guard for leave of every action while a statement is prepared, and again where
/// an action is only known while it runs. Whatever is not reading is refused, so that a new kind
/// of statement is refused as well. While the statement runs, SQLite calls back every thousand
/// steps of its machine, and stops when the deadline has passed.
final class QueryGuard {
  /// What the query asked for and did not get; the first of it.
  private(set) var refusal: String?
  /// The tables that it reads.
  private(set) var tables: Set<String> = []
  /// Whether the deadline has stopped the query.
  private(set) var isLate = false
  private let deadline: ContinuousClock.Instant

  init(limits: QueryLimits) {
    deadline = .now + limits.time
  }

  /// Functions that do more than compute: their result depends on more than their arguments, or
  /// they load code.
  static let refusedFunctions: Set<String> = [
    "changes", "current_date", "current_time", "current_timestamp", "fts3_tokenizer",
    "last_insert_rowid", "load_extension", "random", "randomblob", "total_changes",
  ]

  /// Runs a body while the guard watches a connection.
  func watch<Result, Failure: Error>(
    _ connection: OpaquePointer, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, _ in
        QueryGuard.unwrap(context)?.leave(for: action, first, second) ?? SQLITE_DENY
      }, context)
    sqlite3_progress_handler(
      connection, 1_000, { QueryGuard.unwrap($0)?.isPastDeadline() ?? true ? 1 : 0 }, context)
    defer {
      sqlite3_progress_handler(connection, 0, nil, nil)
      sqlite3_set_authorizer(connection, nil, nil)
    }
    return try withExtendedLifetime(self) { () throws(Failure) -> Result in try body() }
  }

  private static func unwrap(_ context: UnsafeMutableRawPointer?) -> QueryGuard? {
    context.map { Unmanaged<QueryGuard>.fromOpaque($0).takeUnretainedValue() }
  }

  private func isPastDeadline() -> Bool {
    isLate = isLate || ContinuousClock.now > deadline
    return isLate
  }

  private func leave(
    for action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Int32 {
    let names = [first, second].map { $0.map { String(cString: $0) } ?? "" }
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_READ where !names[0].lowercased().hasPrefix("pragma_"):
      tables.insert(names[0])
      return SQLITE_OK
    case SQLITE_FUNCTION where !Self.refusedFunctions.contains(names[1].lowercased()):
      return SQLITE_OK
    default:
      refusal = refusal ?? Self.words(for: action, names)
      return SQLITE_DENY
    }
  }

  private static func words(for action: Int32, _ names: [String]) -> String {
    switch action {
    case _ where names[0].hasPrefix("sqlite_"):
      "a table-valued function or a change of the schema"
    case SQLITE_READ: names[0]
    case SQLITE_FUNCTION: names[1] + "()"
    case SQLITE_INSERT: "INSERT INTO " + names[0]
    case SQLITE_UPDATE: "UPDATE " + names[0]
    case SQLITE_DELETE: "DELETE FROM " + names[0]
    case SQLITE_PRAGMA: "PRAGMA " + names[0]
    case SQLITE_ATTACH: "ATTACH"
    case SQLITE_DETACH: "DETACH"
    case SQLITE_TRANSACTION: names[0]
    case SQLITE_SAVEPOINT: "SAVEPOINT"
    case SQLITE_ANALYZE: "ANALYZE"
    case SQLITE_REINDEX: "REINDEX"
    default: "a table-valued function or a change of the schema"
    }
  }
}
