package import Model

/// An image with its verdict and the checks that led to it.
package struct ExplanationImage: Hashable, Sendable {
  package let image: String
  package let createdAt: Timestamp?
  package let isManaged: Bool
  package let verdict: Verdict
  /// In the order in which the reference makes them; one of them decides.
  package let checks: [ExplanationCheck]
  /// Indexes that list it, in order.
  package let indexes: [String]

  /// Whether the reference takes it away, by what was read.
  package var isRemoved: Bool { verdict.state != .keep }

  /// Whether a check applies, reached or not.
  func applies(_ check: ImageCheck) -> Bool {
    checks.contains { $0.name == check.name && $0.applies }
  }
}
