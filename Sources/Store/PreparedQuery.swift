import GRDBSQLite

/// One prepared statement, finalized when it goes out of scope.
///
/// It is used below GRDB, whose own statements would undo the guard that watches the connection.
struct PreparedQuery: ~Copyable {
  private let connection: OpaquePointer
  private let statement: OpaquePointer

  /// Prepares the one statement of a text.
  ///
  /// - Throws: ``StoreError/queryMalformed(reason:offset:)``, ``StoreError/queryEmpty``, and
  ///   ``StoreError/queryNotSingle(offset:)`` where the text is not one statement.
  init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
    statement = try Self.onlyStatement(of: Array(sql.utf8), on: connection)
    self.connection = connection
  }

  deinit {
    sqlite3_finalize(statement)
  }

  /// Whether it leaves the database as it is and is no `EXPLAIN`.
  var isReadOnly: Bool {
    sqlite3_stmt_readonly(statement) != 0 && sqlite3_stmt_isexplain(statement) == 0
  }

  var columns: [String] {
    (0..<sqlite3_column_count(statement)).map { Self.text(sqlite3_column_name(statement, $0)) }
  }

  /// The parameters as they are written; empty where they have no name.
  var parameters: [String] {
    (0..<sqlite3_bind_parameter_count(statement)).map {
      Self.text(sqlite3_bind_parameter_name(statement, $0 + 1))
    }
  }

  /// Gives the parameter at a position, from 1, its value.
  func bind(_ value: SQLValue, at position: Int) {
    let index = Int32(position)
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let number): sqlite3_bind_int64(statement, index, number)
    case .real(let number): sqlite3_bind_double(statement, index, number)
    case .text(let text):
      let bytes = Array(text.utf8CString)
      let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_bind_text(statement, index, bytes, Int32(clamping: bytes.count - 1), copied)
    }
  }

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: ``StoreError/queryFailed(_:)`` with SQLite's words.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw .queryFailed(Self.message(of: connection))
    }
  }

  /// The values of the row it stands at; a blob is read as text.
  func row() -> [SQLValue] {
    (0..<sqlite3_data_count(statement)).map { column in
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: return .null
      case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
      case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
      default:
        let start = sqlite3_column_text(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        let bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
        return .text(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static func onlyStatement(
    of bytes: [UInt8], on connection: OpaquePointer
  ) throws(StoreError) -> OpaquePointer {
    if let offset = bytes.firstIndex(of: 0) {
      throw .queryMalformed(reason: "a NUL character is in it", offset: offset)
    }
    let first = prepare(bytes[...], on: connection)
    guard first.code == SQLITE_OK else {
      throw .queryMalformed(reason: message(of: connection), offset: first.errorOffset)
    }
    guard let statement = first.statement else { throw .queryEmpty }
    let rest = prepare(bytes.dropFirst(first.end), on: connection)
    sqlite3_finalize(rest.statement)
    guard rest.code == SQLITE_OK, rest.statement == nil else {
      sqlite3_finalize(statement)
      throw .queryNotSingle(offset: first.end)
    }
    return statement
  }

  /// What became of the first statement in some bytes; its end counts from the start of all.
  private struct Preparation {
    var code = SQLITE_OK
    var statement: OpaquePointer?
    var end = 0
    var errorOffset: Int?
  }

  private static func prepare(
    _ bytes: ArraySlice<UInt8>, on connection: OpaquePointer
  ) -> Preparation {
    var preparation = Preparation(end: bytes.endIndex)
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { text in
      var tail: UnsafePointer<CChar>?
      preparation.code = sqlite3_prepare_v2(
        connection, text.baseAddress, -1, &preparation.statement, &tail)
      if let tail, let start = text.baseAddress {
        preparation.end = bytes.startIndex + (tail - start)
      }
    }
    let offset = Int(sqlite3_error_offset(connection))
    if preparation.code != SQLITE_OK, offset >= 0 {
      preparation.errorOffset = bytes.startIndex + offset
    }
    return preparation
  }

  private static func message(of connection: OpaquePointer) -> String {
    text(sqlite3_errmsg(connection))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
