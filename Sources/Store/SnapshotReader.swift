import GRDB
package import Model

/// Reads what a report needs of the snapshot.
package struct SnapshotReader {
  /// The moment the snapshot is judged at.
  package let asOf: Timestamp
  let database: Database

  /// Nil where there is no snapshot.
  init?(_ database: Database) throws {
    let query = "SELECT as_of, as_of_nanoseconds FROM snapshot"
    guard let row = try Row.fetchOne(database, sql: query) else { return nil }
    asOf = Timestamp(seconds: row[0], nanoseconds: row[1])
    self.database = database
  }

  /// In order of path.
  package func sources() throws -> [ExportSource] {
    try Row.fetchAll(
      database,
      sql: "SELECT path, format, size_bytes, documents, objects FROM source ORDER BY path"
    ).map { row in
      ExportSource(
        path: row[0], format: row[1], sizeBytes: row[2], documents: row[3], objects: row[4])
    }
  }

  /// In order of kind and namespace.
  package func coverage() throws -> [Coverage] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT kind, namespace, basis, objects, lost, is_truncated FROM coverage
        ORDER BY kind, namespace
        """
    ).map { row in
      Coverage(
        kind: row[0], namespace: row[1], basis: Coverage.Basis(rawValue: row[2]) ?? .objects,
        objects: row[3], lost: row[4], isTruncated: row[5])
    }
  }

  /// What was lost first, then in order of path and place.
  package func diagnostics() throws -> [IngestDiagnostic] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT severity, path, document, item, line, "column", kind, namespace, name, field, message
        FROM diagnostic ORDER BY severity, path, document, item, line, field, message
        """
    ).map { row in
      let place: SourcePlace? =
        row[2] == 0
        ? nil
        : SourcePlace(source: 0, document: row[2], item: row[3], line: row[4], column: row[5])
      return IngestDiagnostic(
        severity: IngestDiagnostic.Severity(rawValue: row[0]) ?? .lost, place: place,
        path: row[1], kind: row[6], namespace: row[7], name: row[8], field: row[9],
        message: row[10])
    }
  }

  /// Goes through the findings of the run that was settled last over this connection, in the order
  /// of ``FindingOrder``.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - hasFacts: Whether their facts are wanted.
  ///   - receive: Takes each finding.
  /// - Throws: `DatabaseError` where the database cannot be read.
  package func findings(
    of run: Int, hasFacts: Bool, receive: (RecordedFinding) -> Void
  ) throws {
    let facts = try database.makeStatement(sql: "SELECT key, value FROM json_each(?)")
    let rows = try Row.fetchCursor(database, sql: Self.findingQuery, arguments: [run])
    while let row = try rows.next() {
      let entry = FindingEntry(row)
      let column = row.count - 7
      let path: String? = row[column + 1]
      let origin = path.map { path in
        (
          path: path,
          place: SourcePlace(
            source: row[column + 2], document: row[column + 3], item: row[column + 4],
            line: row[column + 5], column: row[column + 6])
        )
      }
      receive(
        RecordedFinding(
          entry: entry, facts: hasFacts ? try Self.facts(of: entry, facts) : [],
          firstSeen: Timestamp(seconds: row[column]),
          isNew: row["first_seen_run"] == run, origin: origin))
    }
  }

  private static func facts(
    of entry: FindingEntry, _ statement: Statement
  ) throws -> [FindingEntry.Fact] {
    try Row.fetchAll(statement, arguments: [entry.evidence]).map { row in
      let value: SQLValue =
        switch (row[1] as DatabaseValue).storage {
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        default: .null
        }
      return FindingEntry.Fact(name: row[0], value: value)
    }
  }

  private static let findingQuery = """
    SELECT finding.*, run.as_of AS first_seen, source.path, source.source_id, object.document,
      object.item, object.line, object."column"
    FROM temp.reported CROSS JOIN finding ON finding.rowid = reported.finding
    JOIN run ON run.run_id = finding.first_seen_run
    LEFT JOIN object ON object.object_id = reported.object_id
    LEFT JOIN source ON source.source_id = object.source_id
    WHERE finding.last_seen_run = ?
    ORDER BY reported.place
    """

  /// Figures of the whole cluster, in order of name; those of etcd where a snapshot of it was read.
  package func metrics() throws -> [Metric] {
    let etcd = try MetricQueries.ofEtcd.flatMap(figures).compactMap { name, value in
      value.map { Metric(name: name, value: $0) }
    }
    let all = try MetricQueries.all.flatMap(figures).map { Metric(name: $0, value: $1 ?? 0) }
    return (etcd + all).sorted { $0.name < $1.name }
  }

  private func figures(
    named names: [String], by sql: String
  ) throws -> [(name: String, value: Int64?)] {
    guard let row = try Row.fetchOne(database, sql: sql) else { return [] }
    return names.enumerated().map { (name: $1, value: row[$0]) }
  }

  /// How many tags an image stream has.
  package func tags(in namespace: String, _ imageStream: String) throws -> Int {
    let sql = "SELECT COUNT(*) FROM image_stream_tag WHERE namespace = ? AND image_stream = ?"
    return try Int.fetchOne(database, sql: sql, arguments: [namespace, imageStream]) ?? 0
  }
}
