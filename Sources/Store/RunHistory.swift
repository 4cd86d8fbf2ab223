import GRDB
package import Model

/// The runs of a database: their figures, and the life of each finding.
package struct RunHistory {
  /// A finding as it is kept.
  package struct Entry: Hashable, Sendable {
    package let fingerprint: String
    package let rule: String
    package let severity: String
    package let namespace: String
    package let imageStream: String
    package let tag: String
    package let revision: Int
    package let image: String
    package let kind: String
    package let name: String
    package let message: String
    package let remedy: String
    /// The facts, as a JSON object.
    package let evidence: String

    package init(
      fingerprint: String, rule: String, severity: String, namespace: String, imageStream: String,
      tag: String, revision: Int, image: String, kind: String, name: String, message: String,
      remedy: String, evidence: String
    ) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.severity = severity
      self.namespace = namespace
      self.imageStream = imageStream
      self.tag = tag
      self.revision = revision
      self.image = image
      self.kind = kind
      self.name = name
      self.message = message
      self.remedy = remedy
      self.evidence = evidence
    }
  }

  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The moment of the last run; nil where there is none.
  package func lastRun() throws -> (run: Int, asOf: Timestamp)? {
    try Row.fetchOne(
      database, sql: "SELECT run_id, as_of FROM run ORDER BY run_id DESC LIMIT 1"
    ).map { row in (row[0], Timestamp(seconds: row[1])) }
  }

  /// Begins a run.
  ///
  /// - Returns: Its number, from 1.
  package func begin(
    asOf: Timestamp, toolVersion: String, lost: Int, metrics: [Metric]
  ) throws -> Int {
    let run = (try lastRun()?.run ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO run VALUES (?, ?, ?, ?)", arguments: [run, asOf.seconds, toolVersion, lost])
    let insertion = try database.makeStatement(sql: "INSERT INTO metric VALUES (?, ?, ?, ?)")
    for metric in metrics {
      try insertion.execute(arguments: [run, metric.name, metric.namespace, metric.value])
    }
    return run
  }

  /// Notes that a run saw a finding.
  ///
  /// - Returns: The run that saw it first, since it was last resolved.
  package func see(_ entry: Entry, in run: Int) throws -> Int {
    let update = try database.cachedStatement(
      sql: """
        UPDATE finding SET last_seen_run = ?, severity = ?, revision = ?, message = ?, remedy = ?,
          evidence = ?
        WHERE fingerprint = ? AND resolved_run IS NULL
        RETURNING first_seen_run
        """)
    let first = try Int.fetchOne(
      update,
      arguments: [
        run, entry.severity, entry.revision, entry.message, entry.remedy, entry.evidence,
        entry.fingerprint,
      ])
    if let first { return first }
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")
    try insertion.execute(arguments: [
      entry.fingerprint, entry.rule, entry.severity, entry.namespace, entry.imageStream, entry.tag,
      entry.revision, entry.image, entry.kind, entry.name, entry.message, entry.remedy,
      entry.evidence, run, run,
    ])
    return run
  }

  /// Resolves what a run no longer saw of a rule that ran.
  ///
  /// - Returns: The findings that are gone with the run that saw each first, in order of namespace,
  ///   image stream, tag, image and name.
  package func resolveUnseen(of rule: String, in run: Int) throws -> [(entry: Entry, first: Int)] {
    let condition = "rule = ? AND resolved_run IS NULL AND last_seen_run < ?"
    let gone = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM finding WHERE \(condition)
        ORDER BY namespace, image_stream, tag, image, kind, name, fingerprint
        """,
      arguments: [rule, run]
    ).map { row in (Self.entry(from: row), row["first_seen_run"] as Int) }
    try database.execute(
      sql: "UPDATE finding SET resolved_run = ? WHERE \(condition)", arguments: [run, rule, run])
    return gone
  }

  /// The moment of a run.
  package func asOf(run: Int) throws -> Timestamp? {
    let statement = try database.cachedStatement(sql: "SELECT as_of FROM run WHERE run_id = ?")
    return try Int64.fetchOne(statement, arguments: [run]).map { Timestamp(seconds: $0) }
  }

  private static func entry(from row: Row) -> Entry {
    Entry(
      fingerprint: row["fingerprint"], rule: row["rule"], severity: row["severity"],
      namespace: row["namespace"], imageStream: row["image_stream"], tag: row["tag"],
      revision: row["revision"], image: row["image"], kind: row["kind"], name: row["name"],
      message: row["message"], remedy: row["remedy"], evidence: row["evidence"])
  }
}
