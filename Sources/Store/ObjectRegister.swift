import GRDB
import Model

/// Knows every object that was written, and decides which of two with one name counts.
struct ObjectRegister {
  /// Two objects with one name.
  struct Duplicate {
    let identity: ObjectIdentity
    let kept: SourcePlace
    let dropped: SourcePlace
  }

  /// What is compared of an object that was written.
  private struct Entry {
    let id: Int64
    let resourceVersion: String
    let isEmbedded: Bool
    let place: SourcePlace
  }

  private(set) var duplicates: [Duplicate] = []
  private var lastID: Int64 = 0
  private let lookup: Statement
  private let removal: Statement

  init(_ database: Database) throws {
    lookup = try database.makeStatement(
      sql: """
        SELECT object_id, resource_version, is_embedded, source_id, document, item, line, "column"
        FROM object WHERE kind = ? AND namespace = ? AND name = ?
        """)
    removal = try database.makeStatement(sql: "DELETE FROM object WHERE object_id = ?")
  }

  /// The number for the next object.
  mutating func nextID() -> Int64 {
    lastID += 1
    return lastID
  }

  /// Decides between an object and the one of its name that was written before.
  ///
  /// - Returns: The number of the one before, which is taken out of `object`, where the new one
  ///   counts; nil where the one before does.
  mutating func supersede(with object: ClusterObject) throws -> Int64? {
    guard let entry = try entry(for: object.identity) else { return nil }
    guard isPreferred(object, to: entry) else {
      note(object.identity, kept: entry.place, dropped: object.place, isEmbedded: object.isEmbedded)
      return nil
    }
    note(object.identity, kept: object.place, dropped: entry.place, isEmbedded: entry.isEmbedded)
    try removal.execute(arguments: [entry.id])
    return entry.id
  }

  private mutating func note(
    _ identity: ObjectIdentity, kept: SourcePlace, dropped: SourcePlace, isEmbedded: Bool
  ) {
    guard !isEmbedded else { return }
    duplicates.append(Duplicate(identity: identity, kept: kept, dropped: dropped))
  }

  private func entry(for identity: ObjectIdentity) throws -> Entry? {
    try Row.fetchOne(
      lookup, arguments: [identity.kind, identity.namespace, identity.name]
    ).map { row in
      Entry(
        id: row[0], resourceVersion: row[1], isEmbedded: row[2],
        place: SourcePlace(
          source: row[3], document: row[4], item: row[5], line: row[6], column: row[7]))
    }
  }

  /// An object itself counts before one shown inside another; then the higher resource version,
  /// and the later one where versions do not tell.
  private func isPreferred(_ object: ClusterObject, to entry: Entry) -> Bool {
    if object.isEmbedded != entry.isEmbedded { return entry.isEmbedded }
    let new = object.identity.resourceVersion
    guard new != entry.resourceVersion || new.isEmpty else { return false }
    guard let newNumber = UInt64(new), let oldNumber = UInt64(entry.resourceVersion) else {
      return true
    }
    return newNumber > oldNumber
  }
}
