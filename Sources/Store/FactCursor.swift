import GRDB
import GRDBSQLite
import Model

/// Walks the rows of one query, as fast as SQLite hands them out.
struct FactCursor {
  private let statement: Statement
  private let pointer: OpaquePointer

  init(_ sql: String, in database: Database, arguments: StatementArguments = []) throws {
    statement = try database.cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    pointer = statement.sqliteStatement
  }

  /// Hands the cursor to `body` at each row.
  func visit(_ body: (FactCursor) throws -> Void) throws {
    defer { sqlite3_reset(pointer) }
    while true {
      switch sqlite3_step(pointer) {
      case SQLITE_ROW: try body(self)
      case SQLITE_DONE: return
      case let code:
        let words = sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: words)
      }
    }
  }

  func text(_ column: Int32) -> RowText {
    let start = sqlite3_column_text(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return RowText(bytes: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// Nil for `NULL`.
  func optionalText(_ column: Int32) -> RowText? { isNull(column) ? nil : text(column) }

  func string(_ column: Int32) -> String { text(column).string }

  /// Nil for `NULL`.
  func optionalString(_ column: Int32) -> String? { isNull(column) ? nil : string(column) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  /// Nil for `NULL`.
  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func flag(_ column: Int32) -> Bool { integer(column) != 0 }

  /// Seconds and nanoseconds, two columns; nil where the seconds are `NULL`.
  func time(_ column: Int32) -> Timestamp? {
    guard !isNull(column) else { return nil }
    return Timestamp(
      seconds: integer(column), nanoseconds: Int32(truncatingIfNeeded: integer(column + 1)))
  }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_NULL
  }
}
