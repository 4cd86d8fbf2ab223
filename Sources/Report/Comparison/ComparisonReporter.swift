/// Renders a comparison in one format.
package protocol ComparisonReporter: Sendable {
  /// Writes the whole comparison, a piece at a time.
  ///
  /// - Throws: What reading the entries throws.
  func write(_ report: ComparisonReport, to output: inout some TextOutputStream) throws
}
