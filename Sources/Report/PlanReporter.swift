package import Plan

/// Renders a plan in one format.
///
/// Pure: the same plan gives the same text, wherever it runs.
package protocol PlanReporter: Sendable {
  /// Writes the whole plan, a piece at a time, so that no format needs to hold it at once.
  func write(_ plan: PrunePlan, to output: inout some TextOutputStream)
}
