/// What becomes of an image stream tag under a retirement policy, and why.
package struct TagDecision: Sendable {
  /// The number of the image stream in the plan.
  package let stream: UInt32
  package let tag: String
  /// The rule that selected it, by its place in the policy; nil where none did.
  package let rule: Int?
  package let check: RetirementCheck
  /// What the check saw, in words.
  package let fact: String

  /// The same tag, decided otherwise.
  func decided(_ check: RetirementCheck, _ fact: String) -> TagDecision {
    TagDecision(stream: stream, tag: tag, rule: rule, check: check, fact: fact)
  }
}
