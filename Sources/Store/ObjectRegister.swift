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

  /// Whether an object counts.
  enum Decision {
    /// Also where one of its name was written before, by its number, which is taken out of `object`.
    case counts(insteadOf: Int64?)
    case doesNotCount
  }

  /// What is compared of an object that was written.
  private struct Entry {
    let id: Int64
    let resourceVersion: String
    let isEmbedded: Bool
    let place: SourcePlace
  }

  private(set) var duplicates: [Duplicate] = []
  /// Of the names of all objects: where a name's is new, so is the object.
  private var hashes: Set<Int> = []
  private var isIndexed = false
  private var lastID: Int64 = 0
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The number for the next object.
  mutating func nextID() -> Int64 {
    lastID += 1
    return lastID
  }

  /// Decides between an object and the one of its name that was written before.
  mutating func decision(on object: ClusterObject) throws -> Decision {
    guard !isNew(object.identity), let entry = try entry(for: object.identity) else {
      return .counts(insteadOf: nil)
    }
    guard isPreferred(object, to: entry) else {
      note(object.identity, kept: entry.place, dropped: object.place, isEmbedded: object.isEmbedded)
      return .doesNotCount
    }
    note(object.identity, kept: object.place, dropped: entry.place, isEmbedded: entry.isEmbedded)
    try database.cachedStatement(sql: "DELETE FROM object WHERE object_id = ?")
      .execute(arguments: [entry.id])
    return .counts(insteadOf: entry.id)
  }

  /// Makes names be found at once, from the first that may have come before.
  func indexNames() throws {
    for index in Schema.table("object")?.indexDefinitions ?? [] {
      try database.execute(sql: index.definition)
    }
  }

  private mutating func isNew(_ identity: ObjectIdentity) -> Bool {
    var hasher = Hasher()
    hasher.combine(identity.kind)
    hasher.combine(identity.namespace)
    hasher.combine(identity.name)
    return hashes.insert(hasher.finalize()).inserted
  }

  private mutating func note(
    _ identity: ObjectIdentity, kept: SourcePlace, dropped: SourcePlace, isEmbedded: Bool
  ) {
    guard !isEmbedded else { return }
    duplicates.append(Duplicate(identity: identity, kept: kept, dropped: dropped))
  }

  private mutating func entry(for identity: ObjectIdentity) throws -> Entry? {
    if !isIndexed {
      try indexNames()
      isIndexed = true
    }
    let lookup = try database.cachedStatement(
      sql: """
        SELECT object_id, resource_version, is_embedded, source_id, document, item, line, "column"
        FROM object WHERE kind = ? AND namespace = ? AND name = ?
        """)
    return try Row.fetchOne(
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
