package import Model

/// What is asked of a plan beside the reference: which tags to retire, and how many at once.
package struct RetirementRequest: Sendable {
  /// Into how many rounds the work is cut.
  package enum Waves: Hashable, Sendable {
    /// So many rounds of about the same size, from 1.
    case count(Int)
    /// Rounds of so many tags, from 1.
    case size(Int)
  }

  package let policy: RetirementPolicy
  /// How many tags and, because of them, images may be deleted together; nil for any number.
  package let maxDeletes: Int?
  package let waves: Waves

  package init(policy: RetirementPolicy, maxDeletes: Int? = nil, waves: Waves = .count(1)) {
    self.policy = policy
    self.maxDeletes = maxDeletes
    self.waves = waves
  }
}
