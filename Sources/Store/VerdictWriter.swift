import GRDB

/// What becomes of a revision or an image, as it is kept.
package struct VerdictRow: Hashable, Sendable {
  /// Empty for an image.
  package let namespace: String
  /// Empty for an image.
  package let imageStream: String
  /// Empty for an image.
  package let tag: String
  /// From 1; 0 for an image.
  package let revision: Int
  package let image: String
  /// `keep`, `prune` or `unknown`.
  package let verdict: String
  /// The first check that decided.
  package let decidedBy: String
  package let fact: String
  /// With commas between them; empty where there are none.
  package let referrers: String

  package init(
    namespace: String, imageStream: String, tag: String, revision: Int, image: String,
    verdict: String, decidedBy: String, fact: String, referrers: String
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.tag = tag
    self.revision = revision
    self.image = image
    self.verdict = verdict
    self.decidedBy = decidedBy
    self.fact = fact
    self.referrers = referrers
  }
}

/// Writes verdicts.
package struct VerdictWriter {
  private var table: FactInserter

  init(_ database: Database) throws {
    table = try FactInserter("verdict", in: database)
  }

  package mutating func write(_ row: VerdictRow) throws {
    table.add(row.namespace)
    table.add(row.imageStream)
    table.add(row.tag)
    table.add(row.revision)
    table.add(row.image)
    table.add(row.verdict)
    table.add(row.decidedBy)
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
