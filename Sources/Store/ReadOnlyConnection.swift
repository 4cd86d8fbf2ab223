import GRDB
import GRDBSQLite

/// A database for the queries of rules, which others may have written: it can be read, and nothing
/// else can be done with it.
///
/// No query can write, attach another database, load an extension or use a pragma, and none runs
/// past its limits.
package final class ReadOnlyConnection: Sendable {
  /// What all connections of the process may take together before they use pages again that they have:
  /// each part of a query may take as much as a connection.
  private static let heapBytes = 14 * 1_048_576

  package let limits: QueryLimits
  private let queue: DatabaseQueue

  /// Opens a database file.
  ///
  /// - Throws: ``StoreError/cannotOpen(path:reason:)``.
  package init(path: String, limits: QueryLimits = QueryLimits()) throws(StoreError) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA soft_heap_limit = \(Self.heapBytes)")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      let reason = (error as? DatabaseError)?.message
      throw .cannotOpen(path: path, reason: reason ?? String(describing: error))
    }
    self.limits = limits
    queue.unsafeRead(Self.restrict)
  }

  /// Watches over a database that its owner fills between queries.
  init(watching queue: DatabaseQueue, limits: QueryLimits) {
    self.queue = queue
    self.limits = limits
    queue.unsafeRead(Self.restrict)
  }

  /// The columns and parameters of a query.
  ///
  /// - Throws: ``StoreError`` where the text is not one query that only reads, with parameters
  ///   written as `:name`.
  package func shape(of sql: String) throws(StoreError) -> QueryShape {
    try watched { (connection, sentry) throws(StoreError) -> QueryShape in
      let query = try PreparedQuery(sql, on: connection)
      return QueryShape(
        columns: query.columns, parameters: try Self.parameters(of: query), tables: sentry.tables)
    }
  }

  /// Runs a query and hands out its rows, one at a time, in the order SQLite finds them.
  ///
  /// - Parameters:
  ///   - sql: One `SELECT`.
  ///   - parameters: Values by name, without the colon; those that the query does not use are left
  ///     aside.
  ///   - row: Takes the values of a row in the order of its columns; it must not ask the same
  ///     connection.
  /// - Throws: ``StoreError`` as ``shape(of:)`` does, and where the query fails or meets a limit.
  package func query(
    _ sql: String, parameters: [String: SQLValue] = [:], row: ([SQLValue]) -> Void
  ) throws(StoreError) {
    try watched { (connection, _) throws(StoreError) in
      let query = try PreparedQuery(sql, on: connection)
      for (index, name) in try Self.parameters(of: query).enumerated() {
        guard let value = parameters[name] else { throw .parameterUnbound(name) }
        query.bind(value, at: index + 1)
      }
      var rows = 0
      while try query.step() {
        rows += 1
        guard rows <= self.limits.rows else { throw .queryTooLong(limit: self.limits.rows) }
        row(query.row())
      }
    }
  }

  private static func parameters(
    of query: borrowing PreparedQuery
  ) throws(StoreError) -> [String] {
    guard query.isReadOnly else { throw .queryNotReadOnly("EXPLAIN or VACUUM") }
    let parameters = query.parameters
    if let unnamed = parameters.first(where: { !$0.hasPrefix(":") }) {
      throw .parameterUnnamed(unnamed.isEmpty ? "?" : unnamed)
    }
    return parameters.map { String($0.dropFirst()) }
  }

  /// Runs a body under guard; what the guard stopped is said in its words, not in SQLite's.
  private func watched<Result>(
    _ body: (OpaquePointer, QueryGuard) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let sentry = QueryGuard(limits: limits)
    let outcome = queue.unsafeRead { database -> Swift.Result<Result, StoreError> in
      guard let connection = database.sqliteConnection else {
        return .failure(.queryFailed("the connection is closed"))
      }
      return Swift.Result { () throws(StoreError) -> Result in
        try sentry.watch(connection) { () throws(StoreError) -> Result in
          try body(connection, sentry)
        }
      }
    }
    switch outcome {
    case .success(let result): return result
    case .failure(.queryMalformed), .failure(.queryFailed):
      if let refusal = sentry.refusal { throw .queryNotReadOnly(refusal) }
      if sentry.isLate { throw .queryTooSlow(limit: limits.time) }
      return try outcome.get()
    case .failure(let error): throw error
    }
  }

  /// Takes from a connection what no rule needs: other databases, and values beyond 16 MiB.
  private static func restrict(_ database: Database) {
    guard let connection = database.sqliteConnection else { return }
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 16 << 20)
    sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)
  }
}
