import GRDB
package import Model

/// Two databases side by side: what one snapshot has and the other has not.
package final class SnapshotComparison {
  /// What is compared.
  package enum Section: String, CaseIterable, Sendable {
    case imageStreams
    case tags
    case images
    case referrers
    /// The open findings of the last run, counted by rule.
    case findings
  }

  /// How something differs.
  package enum Change: String, CaseIterable, Sendable {
    case added
    case removed
    case changed
  }

  /// Something that differs.
  package struct Row: Hashable, Sendable {
    package let change: Change
    /// As people write it: `shop/cart:v1`.
    package let subject: String
    /// What the old database says of it; empty where there is nothing to say.
    package let old: String
    /// What the new database says of it.
    package let new: String
  }

  private let queue: DatabaseQueue
  /// The moments of both snapshots.
  package let moments: (old: Timestamp, new: Timestamp)

  /// - Throws: ``StoreError`` where one of them is no database of tagtidy's, or holds no snapshot.
  package init(old: SnapshotStore, new: SnapshotStore) throws {
    moments = (try old.read(\.asOf), try new.read(\.asOf))
    queue = try DatabaseQueue(path: "")
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = FILE")
      try database.execute(sql: "ATTACH DATABASE ? AS old", arguments: [old.path])
      try database.execute(sql: "ATTACH DATABASE ? AS new", arguments: [new.path])
    }
  }

  /// What differs, in order of its name.
  package func differences(in section: Section, _ body: (Row) throws -> Void) throws {
    try queue.inDatabase { database in
      let cursor = try FactCursor(Self.comparison(of: section), in: database)
      try cursor.visit { row in
        let (old, new) = (row.optionalString(1), row.optionalString(2))
        let change: Change = old == nil ? .added : new == nil ? .removed : .changed
        try body(Row(change: change, subject: row.string(0), old: old ?? "", new: new ?? ""))
      }
    }
  }

  /// A subject, and what the old and the new database say of it, `NULL` where it is not there.
  private static func comparison(of section: Section) -> String {
    """
    SELECT subject, MAX(CASE side WHEN 0 THEN fact END) AS before,
      MAX(CASE side WHEN 1 THEN fact END) AS after
    FROM (
      SELECT 0 AS side, * FROM (\(facts(of: section, in: "old")))
      UNION ALL SELECT 1, * FROM (\(facts(of: section, in: "new")))
    )
    GROUP BY subject HAVING before IS NOT after ORDER BY subject
    """
  }

  /// A subject and one fact of it, for everything in a section.
  private static func facts(of section: Section, in schema: String) -> String {
    switch section {
    case .imageStreams:
      "SELECT namespace || '/' || image_stream AS subject, '' AS fact FROM \(schema).image_stream"
    case .tags:
      """
      SELECT namespace || '/' || image_stream || ':' || tag AS subject,
        COALESCE(current_image, '') AS fact
      FROM \(schema).image_stream_tag
      """
    case .images: "SELECT image AS subject, '' AS fact FROM \(schema).image"
    case .referrers:
      """
      SELECT kind || ' ' || namespace || '/' || name || ' ' || field AS subject,
        pull_spec AS fact
      FROM \(schema).referrer
      """
    case .findings:
      """
      SELECT rule AS subject, CAST(COUNT(*) AS TEXT) AS fact FROM \(schema).finding
      WHERE resolved_run IS NULL
        AND last_seen_run = (SELECT MAX(run_id) FROM \(schema).run)
      GROUP BY rule
      """
    }
  }
}
