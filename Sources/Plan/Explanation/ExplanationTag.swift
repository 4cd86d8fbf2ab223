package import Model

/// A tag of an image stream, with the verdicts on its revisions counted.
package struct ExplanationTag: Hashable, Sendable {
  package let tag: String
  package let verdict: Verdict
  package let convention: String
  package let revisions: Int
  package let kept: Int
  package let pruned: Int
  package let unknown: Int
  /// The digest of revision 1; empty without a history.
  package let currentImage: String
  package let lastChangedAt: Timestamp?
  /// Fields that name the tag or its current image, whoever looks at them.
  package let users: Int
}
