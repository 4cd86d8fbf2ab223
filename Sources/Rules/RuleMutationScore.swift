/// How well the examples of one rule hold its query.
package struct RuleMutationScore: Sendable {
  package let rule: Rule
  /// How many broken queries there are.
  package let mutants: Int
  /// Those that no example tells from the query itself, by their places in it.
  package let survivors: [RuleMutant]

  /// Whether an example fails for one broken query at least, and for each that lacks a condition
  /// of the outermost `SELECT`; so where there is nothing to break.
  package var isEnough: Bool {
    outermostSurvivors.isEmpty && (mutants == 0 || survivors.count < mutants)
  }

  /// The survivors that lack a condition of the outermost `SELECT`.
  package var outermostSurvivors: [RuleMutant] { survivors.filter(\.isOutermost) }
}
