/// One item of a plan document: a tag event or an image, and what becomes of it.
package struct PlanItem: Hashable, Sendable {
  /// What it is.
  package enum Kind: Int, CaseIterable, Sendable {
    case tagEvent
    case image
  }

  package let kind: Kind
  /// Empty for an image.
  package let namespace: String
  /// Empty for an image.
  package let imageStream: String
  /// Empty for an image.
  package let tag: String
  /// From 1, the current one; 0 for an image.
  package let revision: Int
  package let image: String
  /// `keep`, `prune` or `unknown`.
  package let verdict: String
  /// The name of the check that decided.
  package let reason: String
  /// What the check saw.
  package let fact: String

  package init(
    kind: Kind, namespace: String = "", imageStream: String = "", tag: String = "",
    revision: Int = 0, image: String, verdict: String, reason: String, fact: String
  ) {
    self.kind = kind
    self.namespace = namespace
    self.imageStream = imageStream
    self.tag = tag
    self.revision = revision
    self.image = image
    self.verdict = verdict
    self.reason = reason
    self.fact = fact
  }

  /// Whether it goes, for all that is known.
  package var isRemoved: Bool { verdict != "keep" }
}
