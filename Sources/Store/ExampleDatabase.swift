import GRDB
import GRDBSQLite

/// A database in memory with the tables of the schema, for the examples of rules.
///
/// It is made once and filled anew for each example. Columns that a row leaves out are filled with
/// their neutral values, but for `object_id`, which is different in every row: two rows are of one
/// object only where the example says so.
package final class ExampleDatabase: Sendable {
  /// For queries under the restrictions of a real run.
  package let connection: ReadOnlyConnection
  private let queue: DatabaseQueue

  /// Makes the tables, all empty.
  ///
  /// - Throws: ``StoreError/cannotOpen(path:reason:)`` where memory cannot hold them.
  package init(limits: QueryLimits = QueryLimits(time: .seconds(5))) throws(StoreError) {
    do {
      queue = try DatabaseQueue()
    } catch {
      throw .cannotOpen(path: ":memory:", reason: String(describing: error))
    }
    connection = ReadOnlyConnection(watching: queue, limits: limits)
    try execute(Schema.tables.map { ($0.definition, []) })
  }

  /// Empties all tables and fills some.
  ///
  /// - Throws: ``StoreError/exampleTableUnknown(_:)``,
  ///   ``StoreError/exampleColumnUnknown(table:column:)``, and
  ///   ``StoreError/exampleRowRefused(table:reason:)`` where a value is of another type than its
  ///   column, or breaks a constraint.
  package func fill(_ tables: [ExampleTable]) throws(StoreError) {
    try execute(Schema.tables.map { ("DELETE FROM \($0.name)", []) })
    var object: Int64 = 0
    for table in tables {
      guard let definition = Schema.table(table.name) else {
        throw .exampleTableUnknown(table.name)
      }
      for row in table.rows {
        object += 1
        let values = try Self.values(of: row, in: definition, object: object)
        do throws(StoreError) {
          try execute([(definition.insertion, values)])
        } catch {
          guard case .queryFailed(let reason) = error else { throw error }
          throw .exampleRowRefused(table: table.name, reason: reason)
        }
      }
    }
  }

  private static func values(
    of row: [String: SQLValue], in table: SchemaTable, object: Int64
  ) throws(StoreError) -> [SQLValue] {
    let known = Set(table.columns.map(\.name))
    if let column = row.keys.filter({ !known.contains($0) }).sorted().first {
      throw .exampleColumnUnknown(table: table.name, column: column)
    }
    return table.columns.map { column in
      if let value = row[column.name] { return value }
      return column.name == "object_id" ? .integer(object) : column.neutralValue
    }
  }

  private func execute(_ statements: [(sql: String, values: [SQLValue])]) throws(StoreError) {
    let outcome = queue.unsafeRead { database -> Result<Void, StoreError> in
      guard let connection = database.sqliteConnection else {
        return .failure(.queryFailed("the connection is closed"))
      }
      return Result { () throws(StoreError) in
        for (sql, values) in statements {
          let statement = try PreparedQuery(sql, on: connection)
          for (index, value) in values.enumerated() { statement.bind(value, at: index + 1) }
          _ = try statement.step()
        }
      }
    }
    try outcome.get()
  }
}
