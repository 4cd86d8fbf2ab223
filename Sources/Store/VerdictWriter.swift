import GRDB

/// Writes verdicts.
package struct VerdictWriter {
  private var table: FactInserter

  init(_ database: Database) throws {
    table = try FactInserter("verdict", in: database)
  }

  package mutating func write(_ row: VerdictRow) throws {
    table.add(row.subject.rawValue)
    table.add(row.namespace)
    table.add(row.imageStream)
    table.add(row.tag)
    table.add(row.revision)
    table.add(row.image)
    table.add(row.verdict)
    table.add(row.decidedBy)
    table.add(row.decidingTag)
    table.add(row.decidingRevision)
    table.add(row.revisions)
    table.add(row.removedRevisions)
    table.add(row.fact)
    table.add(row.referrers)
    try table.insert()
  }
}

extension SnapshotStore {
  /// Replaces the verdicts of the plan before, in one transaction.
  ///
  /// - Throws: What `fill` throws, and ``StoreError/cannotWrite(path:reason:)``.
  package func replaceVerdicts(_ fill: (inout VerdictWriter) throws -> Void) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM verdict")
      var writer = try VerdictWriter(database)
      try fill(&writer)
    }
  }
}
