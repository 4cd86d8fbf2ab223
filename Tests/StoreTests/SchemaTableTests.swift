import Store
import Testing

@Suite struct SchemaTableTests {
  private static let table = SchemaTable(
    "thing", "A thing.", constraint: "PRIMARY KEY (a)", isOrdered: true,
    unique: ["c"], indexes: [["b"], ["b", "a"]],
    [.integer("a", "A number."), .text("b", "A text."), .text("c", "A text.").orNull])

  @Test func `a table is made as it is described`() {
    #expect(
      Self.table.definition == """
        CREATE TABLE thing (
          a INTEGER NOT NULL,
          b TEXT NOT NULL,
          c TEXT,
          PRIMARY KEY (a)
        ) STRICT, WITHOUT ROWID
        """)
    #expect(Self.table.insertion == "INSERT INTO thing VALUES (?, ?, ?)")
  }

  @Test func `indexes are named after their columns`() {
    #expect(
      Self.table.indexDefinitions.map(\.definition) == [
        "CREATE UNIQUE INDEX IF NOT EXISTS thing_by_c ON thing (c)",
        "CREATE INDEX IF NOT EXISTS thing_by_b ON thing (b)",
        "CREATE INDEX IF NOT EXISTS thing_by_b_a ON thing (b, a)",
      ])
  }

  @Test func `a neutral value says nothing`() {
    #expect(Self.table.columns.map(\.neutralValue) == [.integer(0), .text(""), .null])
  }

  @Test(arguments: Schema.tables.map(\.name))
  func `a table of the schema is described and named by the house rules`(name: String) throws {
    let table = try #require(Schema.table(name))
    #expect(table.about.hasSuffix("."))
    let names = table.columns.map(\.name)
    #expect(Set(names).count == names.count)
    for column in table.columns {
      #expect(column.about.hasSuffix(".") || column.about.hasSuffix("…"), "\(name).\(column.name)")
      #expect(column.name.allSatisfy { $0 == "_" || $0.isLowercase }, "\(name).\(column.name)")
      #expect(column.kind == .integer || !column.name.hasPrefix("is_"), "\(name).\(column.name)")
    }
    for index in table.indexes { #expect(Set(index).isSubset(of: names)) }
  }

  @Test func `every table of facts names the object of each fact`() {
    let without = Schema.facts.filter { !$0.columns.contains { $0.name == "object_id" } }
    #expect(
      without.map(\.name) == [
        "snapshot", "source", "coverage", "diagnostic", "verdict", "suppression", "etcd_ledger",
        "etcd_snapshot", "etcd_prefix", "etcd_rewrite",
      ])
    #expect(Schema.table("nothing") == nil)
  }
}
