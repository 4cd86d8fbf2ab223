/// How much a query of a rule may use before it is stopped.
package struct QueryLimits: Hashable, Sendable {
  package let time: Duration
  /// Rows that are handed out; one more stops the query.
  package let rows: Int

  package init(time: Duration = .seconds(60), rows: Int = 1_000_000) {
    self.time = time
    self.rows = rows
  }
}
