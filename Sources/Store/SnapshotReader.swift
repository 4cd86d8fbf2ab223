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

  /// Where an object was read; nil where it was not.
  package func place(
    kind: String, namespace: String, name: String
  ) throws -> (path: String, place: SourcePlace)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT path, source_id, document, item, line, "column"
        FROM object JOIN source USING (source_id)
        WHERE kind = ? AND namespace = ? AND name = ?
        """)
    return try Row.fetchOne(statement, arguments: [kind, namespace, name]).map { row in
      (
        row[0],
        SourcePlace(source: row[1], document: row[2], item: row[3], line: row[4], column: row[5])
      )
    }
  }

  /// Figures of the whole cluster, in order of name.
  package func metrics() throws -> [Metric] {
    try MetricQueries.all.map { name, sql in
      Metric(name: name, value: try Int64.fetchOne(database, sql: sql) ?? 0)
    }
  }

  /// Image streams and namespaces by what they weigh in etcd, the heaviest first.
  package func heaviest(_ count: Int) throws -> [StreamWeight] {
    try Row.fetchAll(database, sql: StreamWeight.query, arguments: [count]).map { row in
      StreamWeight(
        namespace: row[0], imageStream: row[1], tags: row[2], revisions: row[3],
        streamBytes: row[4], imageBytes: row[5])
    }
  }
}
