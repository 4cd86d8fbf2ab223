/// Whether what a plan wants to remove would still be removed.
package struct PlanVerification: Hashable, Sendable {
  /// What became of it.
  package enum Cause: String, CaseIterable, Sendable {
    case holds
    /// It is not there any more.
    case gone
    /// The tag points to another image.
    case tagMoved
    /// Something uses it that did not, or was not known to.
    case inUse
    /// Another check decides, and it does not go for certain.
    case verdictChanged
  }

  package let cause: Cause
  /// What is known of it now.
  package let now: PlanJudgement

  package init(_ cause: Cause, now: PlanJudgement) {
    self.cause = cause
    self.now = now
  }

  /// Something that is not there any more.
  static func gone(_ fact: String) -> PlanVerification {
    PlanVerification(.gone, now: PlanJudgement(verdict: "keep", reason: "gone", fact: fact))
  }

  /// Something that is used.
  static func used(by users: [String], _ reason: String) -> PlanVerification {
    PlanVerification(
      .inUse,
      now: PlanJudgement(
        verdict: "keep", reason: reason, fact: "used by " + users.joined(separator: ", ")))
  }
}
