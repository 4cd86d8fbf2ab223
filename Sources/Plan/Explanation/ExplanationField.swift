/// A field of a workload, and what becomes of what it names.
package struct ExplanationField: Hashable, Sendable {
  /// What the field's text comes to.
  package enum Resolution: String, CaseIterable, Sendable {
    /// A tag with a history: its current image.
    case tag
    /// A digest that a history of the image stream holds.
    case digest
    /// A digest whose image is there, although no history of the image stream holds it.
    case image
    /// Nothing that was read answers to it.
    case missing
    /// It names no image stream, and no image that was read.
    case outside
    /// It does not parse.
    case invalid
  }

  package let user: ExplanationUser
  package let resolution: Resolution
  /// Whether it is pulled from a registry that is not the integrated one, which the reference does not
  /// tell apart.
  package let isPulledElsewhere: Bool
  /// The digest it comes to; empty where it comes to none.
  package let image: String
  /// What becomes of the image; nil where its object was not read.
  package let verdict: Verdict?
}
