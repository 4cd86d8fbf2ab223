/// How the reference would run as a whole, as far as that bears on every verdict.
package struct ExplanationRun: Hashable, Sendable {
  package let outcome: PrunePlan.Outcome
  /// Why it would not run, or not to its end; empty where it would.
  package let message: String
  /// What was not read and might protect, in order.
  package let missing: [MissingKind]
  /// How many things were lost while reading.
  package let lost: Int
  /// An image for whose missing metadata no image is pruned; nil where there is none.
  package let imageWithoutMetadata: String?

  /// The check that stands before all others where nothing is removed at all.
  var stop: ExplanationCheck? {
    switch outcome {
    case .refused, .crashed:
      ExplanationCheck(
        name: "run-" + outcome.rawValue, state: .decides, applies: true, effect: .keep,
        fact: message)
    case .pruned, .errors: nil
    }
  }
}
