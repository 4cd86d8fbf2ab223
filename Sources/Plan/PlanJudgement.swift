/// What one plan says of an item.
package struct PlanJudgement: Hashable, Sendable {
  /// `keep`, `prune` or `unknown`.
  package let verdict: String
  /// The name of the check that decided; empty where it is not known.
  package let reason: String
  package let fact: String

  package init(verdict: String, reason: String, fact: String) {
    self.verdict = verdict
    self.reason = reason
    self.fact = fact
  }
}
