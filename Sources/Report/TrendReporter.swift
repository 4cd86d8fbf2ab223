package import Ledger

/// Renders a trend in one format.
///
/// Pure: the same trend gives the same text, wherever it runs.
package protocol TrendReporter: Sendable {
  /// Writes the whole trend.
  func write(_ trend: Trend, to output: inout some TextOutputStream)
}
