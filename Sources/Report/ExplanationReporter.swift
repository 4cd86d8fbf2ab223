package import Plan

/// Renders an explanation in one format.
///
/// Pure: the same explanation gives the same text, wherever it runs.
package protocol ExplanationReporter: Sendable {
  func write(_ explanation: Explanation, to output: inout some TextOutputStream)
}
