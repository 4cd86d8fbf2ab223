import Foundation
import Store
import TestSupport
import Testing

@Suite struct SchemaDocumentTests {
  private let text = SchemaDocument().text

  @Test(arguments: Schema.tables.map(\.name))
  func `a table is there with each of its columns`(name: String) throws {
    let table = try #require(Schema.table(name))
    let section = try #require(text.split(separator: "\n### \(name)\n").dropFirst().first)
    let end = section.firstRange(of: "\n### ")?.lowerBound ?? section.endIndex
    for column in table.columns {
      #expect(section[..<end].contains("| `\(column.name)` |"))
    }
  }

  @Test(arguments: Schema.tables.map(\.name))
  func `a table has a query that runs and reads it`(name: String) throws {
    let example = try #require(Schema.table(name)?.example)
    #expect(text.contains(example.question + "\n\n```sql\n" + example.sql + "\n```"))
    #expect(example.sql.contains(" " + name))
    #expect(example.question.hasSuffix("."))
    try ExampleDatabase().connection.query(example.sql) { _ in }
  }

  @Test func `no query is of a table that is not there`() {
    let known = Set(Schema.tables.map(\.name))
    #expect(Set(Schema.factExamples.keys).union(Schema.moreExamples.keys) == known)
  }

  @Test func `every column says what it holds in a sentence`() {
    for table in Schema.tables {
      for column in table.columns {
        #expect(column.about.count > 3, "\(table.name).\(column.name)")
        #expect(
          column.about.hasSuffix(".") || column.about.hasSuffix("…"),
          "\(table.name).\(column.name)")
      }
    }
  }

  @Test func `the page that is kept is up to date`() throws {
    let kept = try String(contentsOfFile: Repository.path("docs/schema.md"), encoding: .utf8)
    let isCurrent = kept == text
    #expect(isCurrent, "docs/schema.md is out of date: run 'make docs'")
  }

  @Test func `a column that may be unknown says so`() {
    #expect(text.contains("| `resolved_run` | INTEGER, or `NULL` |"))
    #expect(text.contains("| `run_id` | INTEGER |"))
  }
}
