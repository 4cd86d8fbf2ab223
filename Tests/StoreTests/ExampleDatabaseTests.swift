import Store
import Testing

@Suite struct ExampleDatabaseTests {
  @Test func `every table of the schema is there and empty`() throws {
    let database = try ExampleDatabase()
    for table in Schema.tables {
      #expect(try database.values("SELECT COUNT(*) FROM \(table.name)") == [[.integer(0)]])
    }
  }

  @Test func `columns that are left out are neutral`() throws {
    let database = try ExampleDatabase()
    try database.fill([ExampleTable(name: "image", rows: [["image": .text("sha256:a")]])])
    #expect(
      try database.values("SELECT image, created_at, size_bytes, media_type FROM image")
        == [[.text("sha256:a"), .null, .integer(0), .text("")]])
  }

  @Test func `rows are of different objects unless they say otherwise`() throws {
    let database = try ExampleDatabase()
    try database.fill([
      ExampleTable(name: "image", rows: [[:], [:]]),
      ExampleTable(name: "image_layer", rows: [["object_id": .integer(1)], [:]]),
    ])
    #expect(
      try database.values("SELECT object_id FROM image UNION ALL SELECT object_id FROM image_layer")
        == [[.integer(1)], [.integer(2)], [.integer(1)], [.integer(4)]])
  }

  @Test func `filling empties what was there`() throws {
    let database = try ExampleDatabase()
    try database.fill([ExampleTable(name: "image", rows: [[:], [:]])])
    try database.fill([ExampleTable(name: "image_layer", rows: [[:]])])
    #expect(try database.values("SELECT COUNT(*) FROM image") == [[.integer(0)]])
    #expect(try database.values("SELECT COUNT(*) FROM image_layer") == [[.integer(1)]])
  }

  @Test(arguments: [
    (ExampleTable(name: "images", rows: []), StoreError.exampleTableUnknown("images")),
    (
      ExampleTable(name: "image", rows: [["digest": .text("a"), "color": .null]]),
      .exampleColumnUnknown(table: "image", column: "color")
    ),
    (
      ExampleTable(name: "image", rows: [["size_bytes": .text("many")]]),
      .exampleRowRefused(
        table: "image", reason: "cannot store TEXT value in INTEGER column image.size_bytes")
    ),
    (
      ExampleTable(name: "image", rows: [["size_bytes": .null]]),
      .exampleRowRefused(table: "image", reason: "NOT NULL constraint failed: image.size_bytes")
    ),
  ])
  func `rows that the schema does not take are refused`(
    table: ExampleTable, error: StoreError
  ) throws {
    let database = try ExampleDatabase()
    #expect(throws: error) { try database.fill([table]) }
  }

  @Test(arguments: ["DELETE FROM image", "ATTACH ':memory:' AS x", "PRAGMA user_version"])
  func `examples run under the restrictions of a real run`(sql: String) throws {
    let database = try ExampleDatabase()
    #expect(throws: StoreError.self) { try database.values(sql) }
    try database.fill([ExampleTable(name: "image", rows: [[:]])])
  }
}

extension ExampleDatabase {
  /// All rows of a query.
  fileprivate func values(_ sql: String) throws -> [[SQLValue]] {
    var rows: [[SQLValue]] = []
    try connection.query(sql) { rows.append($0) }
    return rows
  }
}
