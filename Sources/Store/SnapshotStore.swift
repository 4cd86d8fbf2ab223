import GRDB
package import Model

/// The database: one snapshot of one cluster, and the history of its runs.
///
/// The snapshot is replaced in one transaction, so that whoever opens the file finds the one before
/// or the one after, whatever happened in between.
package final class SnapshotStore: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  /// Opens the database, and makes it where there is none.
  ///
  /// - Throws: ``StoreError`` where the file is no database, or not one that this program can read.
  package init(path: String) throws(StoreError) {
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.write { database in try Self.prepare(database, path: path) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotOpen(path: path, reason: Self.words(for: error))
    }
  }

  /// Replaces the snapshot.
  ///
  /// - Parameters:
  ///   - asOf: The snapshot's own time.
  ///   - toolVersion: The version that writes it.
  ///   - fill: Writes the facts; where it throws, the snapshot before stays.
  /// - Throws: What `fill` throws, and ``StoreError/cannotWrite(path:reason:)``.
  package func replaceSnapshot(
    asOf: Timestamp, toolVersion: String, _ fill: (inout SnapshotWriter) throws -> Void
  ) throws {
    do {
      try queue.write { database in
        try Self.empty(database)
        try Self.setCache(database, kibibytes: Self.fillingCache)
        var writer = try SnapshotWriter(database)
        try fill(&writer)
        try writer.finish(asOf: asOf, toolVersion: toolVersion)
        try Self.setCache(database, kibibytes: Self.readingCache)
        for table in Schema.facts {
          for index in table.indexDefinitions { try database.execute(sql: index.definition) }
        }
      }
    } catch let error as DatabaseError {
      throw StoreError.cannotWrite(path: path, reason: Self.words(for: error))
    }
  }

  /// Lets go of the pages that were read.
  package func releaseMemory() { queue.releaseMemory() }

  /// Reads in one transaction.
  ///
  /// - Throws: ``StoreError/noSnapshot(path:)``, ``StoreError/cannotOpen(path:reason:)``.
  package func read<Value>(_ body: (SnapshotReader) throws -> Value) throws -> Value {
    try queue.read { database in
      guard let reader = try SnapshotReader(database) else {
        throw StoreError.noSnapshot(path: path)
      }
      return try body(reader)
    }
  }

  /// Makes a run and notes it in the history.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:reason:)``.
  package func recordRun<Value>(_ body: (inout RunHistory) throws -> Value) throws -> Value {
    try withoutTransaction { database in
      var history = try RunHistory(database)
      return try body(&history)
    }
  }

  /// Lends the connection to whoever begins its own transactions.
  ///
  /// - Throws: What `body` throws, and ``StoreError/cannotWrite(path:reason:)``.
  func withoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction(body)
    } catch let error as DatabaseError {
      throw StoreError.cannotWrite(path: path, reason: Self.words(for: error))
    }
  }

  /// Writes in one transaction, outside the facts of the snapshot.
  ///
  /// - Throws: What `body` throws, and ``StoreError/cannotWrite(path:reason:)``.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.write(body)
    } catch let error as DatabaseError {
      throw StoreError.cannotWrite(path: path, reason: Self.words(for: error))
    }
  }

  /// Enough for the ends of all tables, which is where rows are added, and for the keys of objects.
  private static let fillingCache = 16_384
  /// Also what sorting for an index may take before it goes on in a file.
  private static let readingCache = 2_048

  /// Of a new database: a scan of a table asks the system half as often as with SQLite's own size.
  private static let pageBytes = 8_192

  private static func setCache(_ database: Database, kibibytes: Int) throws {
    try database.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA page_size = \(pageBytes)")
      try setCache(database, kibibytes: readingCache)
      try database.execute(sql: "PRAGMA temp_store = FILE")
      try database.execute(sql: "PRAGMA threads = 1")
    }
    return configuration
  }

  private static func prepare(_ database: Database, path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
    if tables == 0 {
      for table in Schema.tables { try database.execute(sql: table.definition) }
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
    } else if application != Schema.applicationID {
      throw StoreError.notOurs(path: path)
    } else if version != Schema.version {
      throw StoreError.otherVersion(path: path, found: version)
    }
  }

  /// Indexes go first: a table without one is emptied without looking at its rows.
  private static func empty(_ database: Database) throws {
    for table in Schema.facts {
      for index in table.indexDefinitions {
        try database.execute(sql: "DROP INDEX IF EXISTS \(index.name)")
      }
      try database.execute(sql: "DELETE FROM \(table.name)")
    }
  }

  private static func words(for error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
