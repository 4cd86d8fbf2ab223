package import Model

/// A revision with its verdict and the checks that led to it.
package struct ExplanationRevision: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  package let tag: String
  /// From 1, the current one.
  package let number: Int
  package let image: String
  package let createdAt: Timestamp?
  package let verdict: Verdict
  /// In the order in which the reference makes them; one of them decides.
  package let checks: [ExplanationCheck]

  /// `namespace/stream:tag`.
  package var tagName: String { "\(namespace)/\(imageStream):\(tag)" }

  /// Whether the reference takes it away, by what was read.
  package var isRemoved: Bool { verdict.state != .keep }

  /// Whether a check applies, reached or not.
  func applies(_ check: RevisionCheck) -> Bool {
    checks.contains { $0.name == check.name && $0.applies }
  }
}
