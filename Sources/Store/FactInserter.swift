import GRDB
import GRDBSQLite
import Model

/// Inserts rows into one table, as fast as SQLite takes them.
///
/// A row's texts are gathered in one piece of memory and bound from there, so that no value is
/// copied twice.
struct FactInserter {
  /// A value of the row being made; a text as its range in `bytes`.
  private enum Cell {
    case null
    case integer(Int64)
    case text(Range<Int>)
  }

  private let statement: Statement
  private var cells: [Cell] = []
  private var bytes: [UInt8] = []

  init(_ table: String, in database: Database) throws {
    guard let table = Schema.table(table) else { throw StoreError.exampleTableUnknown(table) }
    statement = try database.makeStatement(sql: table.insertion)
  }

  /// Prepares an `INSERT INTO …` that has one place for each column.
  init(insertion: String, in database: Database) throws {
    statement = try database.makeStatement(sql: insertion)
  }

  mutating func add(_ text: String) {
    var text = text
    let start = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    cells.append(.text(start..<bytes.count))
  }

  mutating func add(_ text: String?) {
    guard let text else {
      cells.append(.null)
      return
    }
    add(text)
  }

  mutating func add(_ number: Int64) { cells.append(.integer(number)) }

  mutating func add(_ number: Int) { cells.append(.integer(Int64(number))) }

  mutating func add(_ number: Int64?) { cells.append(number.map { .integer($0) } ?? .null) }

  mutating func add(_ truth: Bool) { cells.append(.integer(truth ? 1 : 0)) }

  /// Adds seconds and nanoseconds, two columns.
  mutating func add(_ moment: Timestamp?) {
    add(moment?.seconds)
    add(Int64(moment?.nanoseconds ?? 0))
  }

  /// Inserts the row and begins the next.
  mutating func insert() throws {
    try check(step())
  }

  /// Inserts the row unless its key is there already, and begins the next.
  ///
  /// - Returns: Whether it was inserted.
  mutating func insertUnlessThere() throws -> Bool {
    let code = step()
    if code & 0xFF == SQLITE_CONSTRAINT { return false }
    try check(code)
    return true
  }

  private mutating func step() -> Int32 {
    let pointer = statement.sqliteStatement
    let code = bytes.withUnsafeBufferPointer { buffer in
      for (index, cell) in cells.enumerated() { bind(cell, at: Int32(index + 1), from: buffer) }
      return sqlite3_step(pointer)
    }
    sqlite3_reset(pointer)
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    return code
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_DONE else { return }
    let connection = sqlite3_db_handle(statement.sqliteStatement)
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }

  private func bind(_ cell: Cell, at index: Int32, from buffer: UnsafeBufferPointer<UInt8>) {
    let pointer = statement.sqliteStatement
    switch cell {
    case .null: sqlite3_bind_null(pointer, index)
    case .integer(let number): sqlite3_bind_int64(pointer, index, number)
    case .text(let range):
      guard let base = buffer.baseAddress else {
        sqlite3_bind_text(pointer, index, "", 0, nil)
        return
      }
      let start = UnsafeRawPointer(base + range.lowerBound).assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(pointer, index, start, Int32(range.count), nil)
    }
  }
}
