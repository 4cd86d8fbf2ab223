/// A query that shows what a table is good for.
package struct SchemaExample: Sendable {
  /// What it tells, in words, with a period at its end.
  package let question: String
  /// One `SELECT` for SQLite's own shell, which may sort and cut what it gives.
  package let sql: String

  init(_ question: String, _ sql: String) {
    self.question = question
    self.sql = sql
  }
}

extension SchemaTable {
  /// The table's own example; nil where somebody has yet to write one.
  package var example: SchemaExample? {
    Schema.factExamples[name] ?? Schema.moreExamples[name]
  }
}
