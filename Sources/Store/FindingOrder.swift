import GRDB

/// The order in which reports list the findings of a run: those that count before those that are
/// suppressed, the gravest first, then the rule whose findings cost most, of its findings the
/// costliest, then by subject.
///
/// It is made once, beside the database, so that each report only goes along it.
enum FindingOrder {
  /// Puts the findings of a run in order, each with the object it stands in: the one it names, else
  /// its image stream, else its image, else its namespace.
  static func write(run: Int, in database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.reported;
        CREATE TEMP TABLE reported (
          place INTEGER PRIMARY KEY, finding INTEGER NOT NULL, object_id INTEGER
        );
        """)
    try database.execute(sql: filling, arguments: [run])
  }

  private static let filling = """
    INSERT INTO temp.reported (finding, object_id)
    SELECT finding.rowid, object.object_id
    FROM finding
    LEFT JOIN object
      ON object.kind = CASE
        WHEN finding.name <> '' THEN finding.kind
        WHEN finding.image_stream <> '' THEN 'ImageStream'
        WHEN finding.image <> '' THEN 'Image'
        ELSE 'Namespace' END
      AND object.namespace = CASE
        WHEN finding.name <> '' OR finding.image_stream <> '' THEN finding.namespace
        ELSE '' END
      AND object.name = CASE
        WHEN finding.name <> '' THEN finding.name
        WHEN finding.image_stream <> '' THEN finding.image_stream
        WHEN finding.image <> '' THEN finding.image
        ELSE finding.namespace END
    WHERE finding.last_seen_run = ? AND finding.resolved_run IS NULL
    ORDER BY finding.suppression_origin <> '',
      CASE finding.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
      SUM(finding.impact_workloads)
        OVER (PARTITION BY finding.rule, finding.suppression_origin = '') DESC,
      SUM(finding.impact_registry_bytes + finding.impact_stored_bytes)
        OVER (PARTITION BY finding.rule, finding.suppression_origin = '') DESC,
      finding.rule, finding.impact_workloads DESC,
      finding.impact_registry_bytes + finding.impact_stored_bytes DESC, finding.namespace,
      finding.image_stream, finding.tag, finding.image, finding.kind, finding.name,
      finding.field, finding.revision, finding.fingerprint
    """
}
