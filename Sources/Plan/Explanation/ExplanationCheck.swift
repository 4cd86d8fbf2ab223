/// One check that the reference makes of an object, and what came of it.
package struct ExplanationCheck: Hashable, Sendable {
  /// Whether the check came to its turn.
  package enum State: String, CaseIterable, Sendable {
    /// It was made and did not apply.
    case passedOver = "passed-over"
    /// It is the first that applies.
    case decides
    /// One before it decided.
    case notReached = "not-reached"
  }

  package let name: String
  package let state: State
  /// Whether it applies; of a check that is not reached, whether it would.
  package let applies: Bool
  /// What it makes of the object where it decides: `keep` or `prune`.
  package let effect: Verdict.State
  /// What it saw, in words.
  package let fact: String

  /// Puts checks in order, of which the first that applies decides.
  static func trail(
    _ checks: [(name: String, applies: Bool, effect: Verdict.State, fact: String)]
  ) -> [ExplanationCheck] {
    let deciding = checks.firstIndex(where: \.applies) ?? checks.endIndex
    return checks.enumerated().map { index, check in
      let state: State =
        index == deciding ? .decides : index < deciding ? .passedOver : .notReached
      return ExplanationCheck(
        name: check.name, state: state, applies: check.applies, effect: check.effect,
        fact: check.fact)
    }
  }

  /// The same check behind one that decided before it.
  var behindAnother: ExplanationCheck {
    ExplanationCheck(
      name: name, state: .notReached, applies: applies, effect: effect, fact: fact)
  }
}
