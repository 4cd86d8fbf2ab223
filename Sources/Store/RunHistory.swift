import GRDB
package import Model

/// One run in the making: what it sees is gathered beside the database, and settled with what
/// earlier runs saw once all rules ran.
///
/// While rules read the database nothing is written to it: findings are gathered in a temporary
/// table, which lies in a file of its own.
package struct RunHistory {
  private let database: Database
  private var seen: FactInserter

  init(_ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.seen;
        CREATE TEMP TABLE seen AS SELECT * FROM finding WHERE 0;
        CREATE UNIQUE INDEX temp.seen_by_fingerprint ON seen (fingerprint);
        """)
    seen = try FactInserter(
      insertion: """
        INSERT INTO temp.seen
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, NULL)
        """,
      in: database)
  }

  /// The moment of the last run; nil where there is none.
  package func lastRun() throws -> (run: Int, asOf: Timestamp)? {
    try Row.fetchOne(
      database, sql: "SELECT run_id, as_of FROM run ORDER BY run_id DESC LIMIT 1"
    ).map { row in (row[0], Timestamp(seconds: row[1])) }
  }

  /// Gathers a finding of this run.
  package mutating func see(_ entry: FindingEntry) throws {
    seen.add(entry.fingerprint)
    seen.add(entry.rule)
    seen.add(entry.severity)
    seen.add(entry.namespace)
    seen.add(entry.imageStream)
    seen.add(entry.tag)
    seen.add(entry.revision)
    seen.add(entry.image)
    seen.add(entry.kind)
    seen.add(entry.name)
    seen.add(entry.field)
    seen.add(entry.message)
    seen.add(entry.remedy)
    seen.add(entry.evidence)
    seen.add(entry.impact.registryBytes)
    seen.add(entry.impact.storedBytes)
    seen.add(entry.impact.workloads)
    seen.add(entry.standing.team)
    seen.add(entry.standing.suppressionOrigin)
    seen.add(entry.standing.suppressionReason)
    seen.add(entry.standing.suppressionUntil)
    seen.add(entry.standing.suppressionReference)
    seen.add(entry.standing.isBaselined)
    _ = try seen.insertUnlessThere()
  }

  /// Notes the run: what it saw, and what of the rules that were judged it no longer did.
  ///
  /// - Parameters:
  ///   - asOf: The moment the snapshot was judged at.
  ///   - toolVersion: The program that judged it.
  ///   - lost: What could not be read.
  ///   - figures: What is remembered of the run.
  ///   - judged: Ids of the rules that ran. What others found before stays open: not judged is not
  ///     fixed.
  ///   - judges: Whether such a rule, by id, was judged in a namespace.
  /// - Returns: The run's number, from 1.
  /// - Throws: What the database reports.
  package func settle(
    asOf: Timestamp, toolVersion: String, lost: Int, figures: RunFigures, judged: [String],
    judges: (_ rule: String, _ namespace: String) -> Bool = { _, _ in true }
  ) throws -> Int {
    var run = 0
    try database.inTransaction(.immediate) {
      run = try begin(asOf: asOf, toolVersion: toolVersion, lost: lost, figures: figures)
      try database.execute(
        sql: "DROP TABLE IF EXISTS temp.judged; CREATE TEMP TABLE judged (rule TEXT PRIMARY KEY)")
      for rule in judged {
        try database.execute(sql: "INSERT INTO temp.judged VALUES (?)", arguments: [rule])
      }
      try noteUnjudged(judges)
      for step in Self.steps { try database.execute(sql: step, arguments: ["run": run]) }
      for step in RunThinning.steps {
        try database.execute(sql: step, arguments: ["as_of": asOf.seconds])
      }
      return .commit
    }
    try FindingOrder.write(run: run, in: database)
    return run
  }

  /// Replaces what is known of suppressions, for the rules that are judged last.
  package func replaceSuppressions(_ rows: [SuppressionRow]) throws {
    try database.inTransaction(.immediate) {
      try SuppressionRow.replace(with: rows, in: database)
      return .commit
    }
  }

  /// What the settled run resolved, by rule and subject; what did not count is left out.
  package func resolved(in run: Int) throws -> [(entry: FindingEntry, firstSeen: Timestamp)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT finding.*, run.as_of FROM finding JOIN run ON run_id = first_seen_run
        WHERE resolved_run = ? AND suppression_origin = ''
        ORDER BY rule, namespace, image_stream, tag, image, kind, name, field, fingerprint
        """,
      arguments: [run]
    ).map { row in (FindingEntry(row), Timestamp(seconds: row["as_of"])) }
  }

  /// Gathers where rules that ran were not judged, as far as something is open there.
  private func noteUnjudged(_ judges: (String, String) -> Bool) throws {
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.unjudged;
        CREATE TEMP TABLE unjudged (rule TEXT, namespace TEXT, PRIMARY KEY (rule, namespace));
        """)
    let places = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT rule, namespace FROM finding
        WHERE resolved_run IS NULL AND rule IN (SELECT rule FROM temp.judged)
        """
    ).map { row -> (rule: String, namespace: String) in (row[0], row[1]) }
    for place in places where !judges(place.rule, place.namespace) {
      try database.execute(
        sql: "INSERT INTO temp.unjudged VALUES (?, ?)", arguments: [place.rule, place.namespace])
    }
  }

  private func begin(
    asOf: Timestamp, toolVersion: String, lost: Int, figures: RunFigures
  ) throws -> Int {
    let run = (try lastRun()?.run ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO run VALUES (?, ?, ?, ?)", arguments: [run, asOf.seconds, toolVersion, lost])
    let insertion = try database.makeStatement(sql: "INSERT INTO metric VALUES (?, ?, ?, ?)")
    for metric in figures.metrics {
      try insertion.execute(arguments: [run, metric.name, metric.namespace, metric.value])
    }
    let families = try database.makeStatement(
      sql: "INSERT INTO family_metric VALUES (?, ?, ?, ?, ?, ?, ?)")
    for family in figures.families {
      try families.execute(arguments: [
        run, family.namespace, family.imageStream, family.family, family.tagEvents, family.images,
        family.storedBytes,
      ])
    }
    return run
  }

  /// What a rule saw before it failed does not count; what was seen goes on; what was not open
  /// begins; what was not seen ends.
  private static let steps = [
    "DELETE FROM temp.seen WHERE rule NOT IN (SELECT rule FROM temp.judged) AND :run > 0",
    """
    UPDATE finding SET last_seen_run = :run, severity = seen.severity, revision = seen.revision,
      message = seen.message, remedy = seen.remedy, evidence = seen.evidence,
      impact_registry_bytes = seen.impact_registry_bytes,
      impact_stored_bytes = seen.impact_stored_bytes, impact_workloads = seen.impact_workloads,
      team = seen.team, suppression_origin = seen.suppression_origin,
      suppression_reason = seen.suppression_reason, suppression_until = seen.suppression_until,
      suppression_reference = seen.suppression_reference, is_baselined = seen.is_baselined
    FROM temp.seen AS seen
    WHERE finding.fingerprint = seen.fingerprint AND finding.resolved_run IS NULL
    """,
    "UPDATE temp.seen SET first_seen_run = :run, last_seen_run = :run",
    """
    INSERT INTO finding SELECT * FROM temp.seen AS seen WHERE NOT EXISTS (
      SELECT 1 FROM finding
      WHERE finding.fingerprint = seen.fingerprint AND finding.resolved_run IS NULL
    ) AND :run > 0
    """,
    """
    UPDATE finding SET resolved_run = :run
    WHERE resolved_run IS NULL AND last_seen_run < :run
      AND rule IN (SELECT rule FROM temp.judged)
      AND NOT EXISTS (
        SELECT 1 FROM temp.unjudged
        WHERE unjudged.rule = finding.rule AND unjudged.namespace = finding.namespace
      )
    """,
  ]
}

extension FindingEntry {
  /// - Parameter row: Begins with the columns of table `finding`.
  init(_ row: Row) {
    self.init(
      fingerprint: row[0], rule: row[1], severity: row[2], namespace: row[3], imageStream: row[4],
      tag: row[5], revision: row[6], image: row[7], kind: row[8], name: row[9], field: row[10],
      message: row[11], remedy: row[12], evidence: row[13],
      impact: Impact(registryBytes: row[14], storedBytes: row[15], workloads: row[16]),
      standing: FindingStanding(
        team: row[17], suppressionOrigin: row[18], suppressionReason: row[19],
        suppressionUntil: row[20], suppressionReference: row[21], isBaselined: row[22]))
  }
}
