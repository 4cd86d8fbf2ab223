import Foundation
import GRDB
import GRDBSQLite
package import Model

/// Two plans' items side by side, in a temporary database of their own, so that documents of any
/// size can be compared.
///
/// An item is found again by image stream, tag and image; of items that agree in all of these, the
/// oldest is compared with the oldest. Revisions do not count: each push moves them.
package final class PlanItemLedger {
  /// Which plan an item is of.
  package enum Side: String, CaseIterable, Sendable {
    case old
    case new
  }

  private let queue: DatabaseQueue

  /// - Throws: ``StoreError/cannotWrite(path:reason:)``.
  package init() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;
          PRAGMA temp_store = FILE
          """)
    }
    // SQLite would keep a database without a name in memory for too long. The file has its name for
    // no longer than it takes to open it, and is gone with the connection.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tagtidy-" + UUID().uuidString)
    queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 1") }
    try FileManager.default.removeItem(at: file)
    try write { database in
      for side in Side.allCases {
        try database.execute(
          sql: """
            CREATE TABLE \(side.rawValue)_read (
              kind INTEGER, namespace TEXT, image_stream TEXT, tag TEXT, revision INTEGER,
              image TEXT, verdict TEXT, reason TEXT, fact TEXT) STRICT
            """)
      }
    }
  }

  /// Fills one side.
  ///
  /// - Throws: What `body` throws, and ``StoreError/cannotWrite(path:reason:)``.
  package func fill(_ side: Side, _ body: ((PlanItem) throws -> Void) throws -> Void) throws {
    try write { database in
      var table = try FactInserter(
        insertion: "INSERT INTO \(side.rawValue)_read VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        in: database)
      try body { row in
        table.add(row.kind.rawValue)
        table.add(row.namespace)
        table.add(row.imageStream)
        table.add(row.tag)
        table.add(row.revision)
        table.add(row.image)
        table.add(row.verdict)
        table.add(row.reason)
        table.add(row.fact)
        try table.insert()
      }
      try settle(side, database)
    }
  }

  /// Items whose fate differs, in order of image stream, tag, revision and image; nil where a plan
  /// does not list the item.
  ///
  /// What only one plan lists, as kept, has no other fate.
  package func differences(
    of kind: PlanItem.Kind, _ body: (PlanItem?, PlanItem?) throws -> Void
  ) throws {
    try queue.inDatabase { database in
      let cursor = try FactCursor(Self.comparison, in: database, arguments: [kind.rawValue])
      try cursor.visit { row in try body(PlanItem(row, kind, 0), PlanItem(row, kind, 8)) }
    }
  }

  /// Numbers items that look alike, the oldest first.
  private func settle(_ side: Side, _ database: Database) throws {
    let name = side.rawValue
    try database.execute(
      sql: """
        CREATE TABLE \(name) AS SELECT *, ROW_NUMBER() OVER (
          PARTITION BY kind, namespace, image_stream, tag, image ORDER BY revision DESC) AS place
        FROM \(name)_read;
        DROP TABLE \(name)_read;
        CREATE UNIQUE INDEX \(name)_key ON \(name) (
          kind, namespace, image_stream, tag, image, place)
        """)
  }

  private static let columns = [
    "namespace", "image_stream", "tag", "revision", "image", "verdict", "reason", "fact",
  ]

  private static let comparison = """
    WITH pair AS (
      SELECT \(list("old")), \(list("new"))
      FROM old LEFT JOIN new ON \(key) WHERE old.kind = ?1
      UNION ALL
      SELECT \(list("old")), \(list("new"))
      FROM new LEFT JOIN old ON \(key) WHERE new.kind = ?1 AND old.kind IS NULL
    )
    SELECT * FROM pair
    WHERE COALESCE(old_verdict, 'keep') <> COALESCE(new_verdict, 'keep')
    ORDER BY COALESCE(old_namespace, new_namespace), COALESCE(old_image_stream, new_image_stream),
      COALESCE(old_tag, new_tag), COALESCE(new_revision, old_revision),
      COALESCE(old_image, new_image)
    """

  private static let key = ["kind", "namespace", "image_stream", "tag", "image", "place"]
    .map { "old.\($0) = new.\($0)" }.joined(separator: " AND ")

  private static func list(_ side: String) -> String {
    columns.map { "\(side).\($0) AS \(side)_\($0)" }.joined(separator: ", ")
  }

  private func write(_ body: (Database) throws -> Void) throws {
    do {
      try queue.write(body)
    } catch let error as DatabaseError {
      throw StoreError.cannotWrite(path: "a temporary file", reason: error.message ?? "\(error)")
    }
  }
}

extension PlanItem {
  /// Nil where the plan does not list it.
  fileprivate init?(_ row: FactCursor, _ kind: Kind, _ column: Int32) {
    guard let namespace = row.optionalString(column) else { return nil }
    self.init(
      kind: kind, namespace: namespace, imageStream: row.string(column + 1),
      tag: row.string(column + 2), revision: Int(row.integer(column + 3)),
      image: row.string(column + 4), verdict: row.string(column + 5),
      reason: row.string(column + 6), fact: row.string(column + 7))
  }
}
