/// A rule's query with one thing in it broken.
package struct RuleMutant: Hashable, Sendable, CustomStringConvertible {
  /// What is broken.
  package enum Change: Hashable, Sendable {
    /// One condition of a `WHERE`, `ON` or `HAVING` is left out.
    case condition
    /// A `NOT` is left out.
    case negation
    /// A bound counts that did not, or the other way round.
    case bound
    /// A `LEFT JOIN` loses the rows that it found nothing for.
    case join
    /// One `SELECT` of several that are joined by `UNION` and the like gives nothing.
    case branch
  }

  package let change: Change
  /// Whether it is a condition of the outermost `SELECT`, and not one inside of brackets.
  package let isOutermost: Bool
  /// The query that is left.
  package let sql: String
  /// What was changed, in words and on one line.
  package let words: String
  /// The rule's file.
  package let path: String
  /// Where the change is in it, from 1.
  package let line: Int

  package var description: String { "\(path):\(line): \(words)" }
}
