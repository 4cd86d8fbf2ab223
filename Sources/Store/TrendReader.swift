import GRDB
package import Model

/// Reads what is known of growth: figures of runs, and when what is still there was made.
package struct TrendReader {
  /// A family of tags at the moment of a run.
  package struct FamilyPoint: Sendable {
    /// Unix seconds.
    package let seconds: Int64
    package let metric: FamilyMetric
  }

  /// The moment of the snapshot.
  package let asOf: Timestamp
  private let database: Database

  package init(_ reader: SnapshotReader) {
    asOf = reader.asOf
    database = reader.database
  }

  /// How many runs there are.
  package func runs() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM run") ?? 0
  }

  /// What lies in etcd beside image streams and images and their keys, by a snapshot of it.
  ///
  /// It is the pages in use less those bytes. Of several snapshots it is the most; nil where none was
  /// read whole.
  package func restBytes() throws -> Int64? {
    let sql = """
      SELECT MAX(in_use_bytes - (
        SELECT COALESCE(SUM(key_bytes + value_bytes), 0) FROM etcd_prefix
        WHERE etcd_prefix.source_id = etcd_snapshot.source_id
          AND prefix IN ('/openshift.io/images', '/openshift.io/imagestreams')))
      FROM etcd_snapshot
      """
    return try Int64.fetchOne(database, sql: sql)
  }

  /// A figure of all runs, in order of namespace and time; of the whole cluster it comes first.
  package func metric(
    _ name: String, _ body: (_ namespace: String, _ seconds: Int64, _ value: Int64) -> Void
  ) throws {
    let sql = """
      SELECT namespace, as_of, value FROM metric JOIN run USING (run_id)
      WHERE metric = ? ORDER BY namespace, as_of, run_id
      """
    try FactCursor(sql, in: database, arguments: [name]).visit { row in
      body(row.string(0), row.integer(1), row.integer(2))
    }
  }

  /// The families of all runs, in order of name and time.
  package func families(_ body: (FamilyPoint) -> Void) throws {
    let sql = """
      SELECT namespace, image_stream, family, as_of, tag_events, images, stored_bytes
      FROM family_metric JOIN run USING (run_id)
      ORDER BY namespace, image_stream, family, as_of, run_id
      """
    try FactCursor(sql, in: database).visit { row in
      body(
        FamilyPoint(
          seconds: row.integer(3),
          metric: FamilyMetric(
            namespace: row.string(0), imageStream: row.string(1), family: row.string(2),
            tagEvents: row.integer(4), images: row.integer(5), storedBytes: row.integer(6))))
    }
  }

  /// When images were made, in Unix seconds, and what each takes in etcd.
  package func images(_ body: (_ seconds: Int64, _ storedBytes: Int64) -> Void) throws {
    try moments("SELECT created_at, stored_bytes FROM image WHERE created_at IS NOT NULL", body)
  }

  /// When history items were made, in Unix seconds, and what each takes in etcd.
  package func tagEvents(_ body: (_ seconds: Int64, _ storedBytes: Int64) -> Void) throws {
    try moments("SELECT created_at, stored_bytes FROM tag_event WHERE created_at IS NOT NULL", body)
  }

  /// When tags got their oldest history item, in Unix seconds.
  package func tags(_ body: (_ seconds: Int64) -> Void) throws {
    let sql = """
      SELECT first_changed_at, 0 FROM image_stream_tag WHERE first_changed_at IS NOT NULL
      """
    try moments(sql) { seconds, _ in body(seconds) }
  }

  private func moments(_ sql: String, _ body: (Int64, Int64) -> Void) throws {
    try FactCursor(sql, in: database).visit { row in body(row.integer(0), row.integer(1)) }
  }
}
