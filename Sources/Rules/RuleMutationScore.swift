/// How well the examples of one rule hold its query.
package struct RuleMutationScore: Sendable {
  package let rule: Rule
  /// The broken queries, by their places in the query.
  package let mutants: [RuleMutant]
  /// Those that no example tells from the query itself, in the same order.
  package let survivors: [RuleMutant]

  /// Whether an example fails for one broken query at least, and for each that lacks a condition
  /// of the outermost `SELECT`; so where there is nothing to break.
  package var isEnough: Bool {
    outermostSurvivors.isEmpty && (mutants.isEmpty || survivors.count < mutants.count)
  }

  /// The survivors that lack a condition of the outermost `SELECT`.
  package var outermostSurvivors: [RuleMutant] { survivors.filter(\.isOutermost) }
}
