import GRDB

/// One row of the ledger of etcd, as it is kept.
package struct LedgerRow: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  package let family: String
  package let tag: String
  package let cause: String
  package let objects: Int64
  package let storedBytes: Int64
  package let prunableBytes: Int64
  package let retirableBytes: Int64

  package init(
    namespace: String, imageStream: String, family: String, tag: String, cause: String,
    objects: Int64, storedBytes: Int64, prunableBytes: Int64, retirableBytes: Int64
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.family = family
    self.tag = tag
    self.cause = cause
    self.objects = objects
    self.storedBytes = storedBytes
    self.prunableBytes = prunableBytes
    self.retirableBytes = retirableBytes
  }
}

/// Gathers the rows of a ledger beside the database, so that others may read that meanwhile.
package struct LedgerWriter {
  /// A table like `etcd_ledger`, in a file of its own.
  static let draft = "temp.ledger_draft"

  private let database: Database
  private var table: FactInserter

  init(_ database: Database) throws {
    self.database = database
    guard let ledger = Schema.table("etcd_ledger") else {
      throw StoreError.exampleTableUnknown("etcd_ledger")
    }
    try database.execute(sql: "DROP TABLE IF EXISTS \(Self.draft)")
    try database.execute(sql: ledger.definition(named: Self.draft))
    table = try FactInserter(insertion: ledger.insertion(into: Self.draft), in: database)
  }

  /// Adds a row; there is one for each owner and cause.
  package mutating func write(_ row: LedgerRow) throws {
    table.add(row.namespace)
    table.add(row.imageStream)
    table.add(row.family)
    table.add(row.tag)
    table.add(row.cause)
    table.add(row.objects)
    table.add(row.storedBytes)
    table.add(row.prunableBytes)
    table.add(row.retirableBytes)
    try table.insert()
  }

  /// What was written, in order of namespace, image stream, family, tag and cause.
  package func visitRows(_ body: (LedgerRow) throws -> Void) throws {
    try LedgerRow.visit(Self.draft, in: database, body)
  }
}

extension SnapshotStore {
  /// Reads the snapshot and gathers the rows of a ledger, which is put in place later.
  ///
  /// - Throws: What `body` throws, ``StoreError/noSnapshot(path:)`` and
  ///   ``StoreError/cannotWrite(path:reason:)``.
  package func draftLedger<Value>(
    _ body: (SnapshotReader, inout LedgerWriter) throws -> Value
  ) throws -> Value {
    try withoutTransaction { database in
      var value: Value?
      try database.inTransaction(.deferred) {
        guard let reader = try SnapshotReader(database) else {
          throw StoreError.noSnapshot(path: path)
        }
        var writer = try LedgerWriter(database)
        value = try body(reader, &writer)
        return .commit
      }
      guard let value else { throw StoreError.noSnapshot(path: path) }
      return value
    }
  }

  /// Puts the ledger that was gathered last in the place of the one before, in one transaction.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:reason:)``.
  package func replaceLedger() throws {
    try write { database in
      try database.execute(sql: "DELETE FROM etcd_ledger")
      try database.execute(sql: "INSERT INTO etcd_ledger SELECT * FROM \(LedgerWriter.draft)")
      try database.execute(sql: "DROP TABLE \(LedgerWriter.draft)")
    }
  }
}
