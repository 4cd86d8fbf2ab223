/// Rows of one table, as far as an example gives them.
package struct ExampleTable: Hashable, Sendable {
  package let name: String
  /// Values by column; a column that is left out gets its neutral value.
  package let rows: [[String: SQLValue]]

  package init(name: String, rows: [[String: SQLValue]]) {
    self.name = name
    self.rows = rows
  }
}
