/// One table of the database, as data, so that its SQL, its documentation and the neutral values
/// of a rule's examples come from one place.
package struct SchemaTable: Sendable {
  package let name: String
  /// One sentence: what a row is.
  package let about: String
  package let columns: [SchemaColumn]
  /// Column lists of the indexes, made after the table is filled.
  package let indexes: [[String]]
  /// The columns that tell rows apart, beside a primary key; their index is made like the others.
  package let uniqueColumns: [String]?
  /// What stands behind the columns in `CREATE TABLE`, for example a primary key.
  package let constraint: String?
  /// Whether rows lie in the order of their primary key, which then needs no index of its own.
  package let isOrdered: Bool

  package init(
    _ name: String, _ about: String, constraint: String? = nil, isOrdered: Bool = false,
    unique uniqueColumns: [String]? = nil, indexes: [[String]] = [],
    _ columns: [SchemaColumn]
  ) {
    self.name = name
    self.about = about
    self.constraint = constraint
    self.isOrdered = isOrdered
    self.uniqueColumns = uniqueColumns
    self.indexes = indexes
    self.columns = columns
  }

  /// `CREATE TABLE …`.
  package var definition: String { definition(named: name) }

  /// `CREATE TABLE …` of a table like it.
  func definition(named name: String) -> String {
    let lines = columns.map(\.definition) + (constraint.map { [$0] } ?? [])
    let options = isOrdered ? "STRICT, WITHOUT ROWID" : "STRICT"
    return "CREATE TABLE \(name) (\n  " + lines.joined(separator: ",\n  ") + "\n) \(options)"
  }

  /// `INSERT INTO …` with one place for each column, in their order.
  package var insertion: String { insertion(into: name) }

  /// `INSERT INTO …` for a table like it.
  func insertion(into name: String) -> String {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(name) VALUES (\(places))"
  }

  /// Names of the indexes and their `CREATE INDEX …`.
  package var indexDefinitions: [(name: String, definition: String)] {
    let unique = uniqueColumns.map { [index(on: $0, kind: "UNIQUE INDEX")] } ?? []
    return unique + indexes.map { index(on: $0, kind: "INDEX") }
  }

  private func index(on columns: [String], kind: String) -> (name: String, definition: String) {
    let index = ([name, "by"] + columns).joined(separator: "_")
    let list = columns.joined(separator: ", ")
    return (index, "CREATE \(kind) IF NOT EXISTS \(index) ON \(name) (\(list))")
  }
}
