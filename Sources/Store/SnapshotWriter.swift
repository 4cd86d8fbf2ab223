import GRDB
package import Model

/// Writes the facts of one snapshot.
///
/// The same object read twice is one object: the one with the higher resource version counts, or
/// the later one where versions do not tell. What was written of the other is taken out at the end,
/// in one pass over each table.
package struct SnapshotWriter {
  /// Beyond these, objects that were read twice are only counted.
  private static let mostDuplicates = 20

  private let database: Database
  var tables: FactTables
  private var register: ObjectRegister
  private var superseded: [Int64] = []
  private var sources: [ExportSource] = []

  init(_ database: Database) throws {
    self.database = database
    tables = try FactTables(database)
    register = ObjectRegister(database)
  }

  /// Writes an object and its facts.
  package mutating func write(_ object: ClusterObject) throws {
    let id = register.nextID()
    guard case .counts(let before) = try register.decision(on: object) else { return }
    if let before { superseded.append(before) }
    try insert(object, id: id)
    try writeFacts(of: object, id: id)
  }

  package mutating func write(_ diagnostic: IngestDiagnostic) throws {
    tables.diagnostic.add(diagnostic.severity.rawValue)
    tables.diagnostic.add(diagnostic.path)
    tables.diagnostic.add(diagnostic.place?.document ?? 0)
    tables.diagnostic.add(diagnostic.place?.item ?? 0)
    tables.diagnostic.add(diagnostic.place?.line ?? 0)
    tables.diagnostic.add(diagnostic.place?.column ?? 0)
    tables.diagnostic.add(diagnostic.kind)
    tables.diagnostic.add(diagnostic.namespace)
    tables.diagnostic.add(diagnostic.name)
    tables.diagnostic.add(diagnostic.field)
    tables.diagnostic.add(diagnostic.message)
    tables.diagnostic.add(diagnostic.stopsPruner)
    try tables.diagnostic.insert()
  }

  /// Writes a source; its place in the order of reading is its number.
  package mutating func write(_ source: ExportSource) throws {
    tables.source.add(sources.count)
    tables.source.add(source.path)
    tables.source.add(source.format)
    tables.source.add(source.sizeBytes)
    tables.source.add(source.documents)
    tables.source.add(source.objects)
    try tables.source.insert()
    sources.append(source)
  }

  package mutating func write(_ coverage: Coverage) throws {
    tables.coverage.add(coverage.kind)
    tables.coverage.add(coverage.namespace)
    tables.coverage.add(coverage.basis.rawValue)
    tables.coverage.add(coverage.objects)
    tables.coverage.add(coverage.lost)
    tables.coverage.add(coverage.isTruncated)
    try tables.coverage.insert()
  }

  /// Takes out what does not count, and names what the facts are of.
  mutating func finish(asOf: Timestamp, toolVersion: String) throws {
    try writeDuplicates()
    try removeSuperseded()
    try removeShadowedTags()
    try database.execute(
      sql: "INSERT INTO snapshot VALUES (?, ?, ?)",
      arguments: [asOf.seconds, toolVersion, asOf.nanoseconds])
  }

  private mutating func insert(_ object: ClusterObject, id: Int64) throws {
    let identity = object.identity
    tables.object.add(id)
    tables.object.add(identity.kind)
    tables.object.add(identity.namespace)
    tables.object.add(identity.name)
    tables.object.add(identity.uid)
    tables.object.add(identity.resourceVersion)
    tables.object.add(identity.createdAt)
    tables.object.add(object.place.source)
    tables.object.add(object.place.document)
    tables.object.add(object.place.item)
    tables.object.add(object.place.line)
    tables.object.add(object.place.column)
    tables.object.add(object.isDamaged)
    tables.object.add(object.isEmbedded)
    try tables.object.insert()
  }

  // MARK: Objects that do not count

  private mutating func writeDuplicates() throws {
    let duplicates = register.duplicates
    for duplicate in duplicates.prefix(Self.mostDuplicates) {
      try write(note(on: duplicate, more: 0))
    }
    if let next = duplicates.dropFirst(Self.mostDuplicates).first {
      try write(note(on: next, more: duplicates.count - Self.mostDuplicates - 1))
    }
  }

  private func note(on duplicate: ObjectRegister.Duplicate, more: Int) -> IngestDiagnostic {
    let kept = duplicate.kept
    let place = "\(sources[kept.source].path):\(kept.line)"
    let others = more == 0 ? "" : "; so were \(more) more objects"
    return IngestDiagnostic(
      severity: .note, place: duplicate.dropped, path: sources[duplicate.dropped.source].path,
      kind: duplicate.identity.kind, namespace: duplicate.identity.namespace,
      name: duplicate.identity.name, message: "was read twice; the one at \(place) counts\(others)")
  }

  private func removeSuperseded() throws {
    guard !superseded.isEmpty else { return }
    try database.execute(sql: "CREATE TEMP TABLE superseded (object_id INTEGER PRIMARY KEY)")
    let insertion = try database.makeStatement(sql: "INSERT INTO superseded VALUES (?)")
    for id in superseded { try insertion.execute(arguments: [id]) }
    try removeFacts(where: "object_id IN (SELECT object_id FROM superseded)")
    try database.execute(sql: "DROP TABLE superseded")
  }

  /// An image stream tag adds nothing where the image stream itself was read.
  private func removeShadowedTags() throws {
    let tags = try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM object WHERE kind = 'ImageStreamTag'")
    guard tags ?? 0 > 0 else { return }
    try register.indexNames()
    try removeFacts(
      where: """
        object_id IN (
          SELECT tag.object_id FROM object AS tag JOIN object AS stream
          ON stream.kind = 'ImageStream' AND stream.namespace = tag.namespace
          AND stream.name = SUBSTR(tag.name, 1, INSTR(tag.name, ':') - 1)
          WHERE tag.kind = 'ImageStreamTag')
        """)
  }

  private func removeFacts(where condition: String) throws {
    for table in Schema.facts
    where table.name != "object" && table.columns.contains(where: { $0.name == "object_id" }) {
      try database.execute(sql: "DELETE FROM \(table.name) WHERE \(condition)")
    }
  }
}
