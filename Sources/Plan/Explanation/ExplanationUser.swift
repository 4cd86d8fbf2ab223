/// A field that names what is explained, and whether that protects it.
package struct ExplanationUser: Hashable, Sendable {
  /// The object and the field; of kind `ImageStreamTag` for a spec tag, `Image` for an index.
  package let holder: Holder
  /// Empty where the field belongs to no container.
  package let container: String
  /// As it is written.
  package let text: String
  /// `namespace/stream:tag`, `namespace/stream@digest` or a digest.
  package let target: String
  package let isSeenByPruner: Bool
  /// Whether the reference keeps something on this ground, where no check before it decides.
  package let protects: Bool
  /// Why it protects, or why not.
  package let why: String
  /// A pod's, build's or job's; else empty.
  package let phase: String
  /// `path:line`; empty where it is not known.
  package let place: String
}
