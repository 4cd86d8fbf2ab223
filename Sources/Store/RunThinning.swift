/// Keeps the history of runs small: of runs older than a year one a week keeps its figures, and
/// findings that are settled for a year are forgotten.
enum RunThinning {
  private static let year = 365 * 86_400
  private static let week = 7 * 86_400

  /// Statements that take the moment of the run at hand as `:as_of`, in Unix seconds.
  static let steps =
    ["metric", "family_metric"].map { table in
      """
      DELETE FROM \(table) WHERE run_id IN (
        SELECT run_id FROM run WHERE as_of < :as_of - \(year) AND run_id NOT IN (
          SELECT MIN(run_id) FROM run WHERE as_of < :as_of - \(year) GROUP BY as_of / \(week)))
      """
    } + [
      """
      DELETE FROM finding WHERE resolved_run IN (
        SELECT run_id FROM run WHERE as_of < :as_of - \(year))
      """
    ]
}
