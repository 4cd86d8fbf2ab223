/// An image stream tag that a policy takes out of service, so that the next prune can free what it
/// pins.
package struct Retirement: Hashable, Sendable {
  /// What made the tag, as far as a command can make it again.
  package struct Restoration: Hashable, Sendable {
    /// `DockerImage`, `ImageStreamTag` or `ImageStreamImage`.
    package let sourceKind: String
    /// A pull spec, `namespace/stream:tag` or `namespace/stream@digest`.
    package let source: String
    package let isReference: Bool
    package let isScheduled: Bool
    package let isInsecure: Bool
    /// `Source`, `Local`, or empty.
    package let referencePolicy: String
    /// `Legacy`, `PreserveOriginal`, or empty.
    package let importMode: String

    package init(
      sourceKind: String, source: String, isReference: Bool = false, isScheduled: Bool = false,
      isInsecure: Bool = false, referencePolicy: String = "", importMode: String = ""
    ) {
      self.sourceKind = sourceKind
      self.source = source
      self.isReference = isReference
      self.isScheduled = isScheduled
      self.isInsecure = isInsecure
      self.referencePolicy = referencePolicy
      self.importMode = importMode
    }
  }

  package let namespace: String
  package let imageStream: String
  package let tag: String
  /// The digest of its current revision; empty where it has no history.
  package let image: String
  /// Which line of the policy retires it, and by what facts.
  package let reason: String
  /// The policy's rule that retires it; empty where it has no name.
  package let rule: String
  /// In which round it goes, from 1.
  package let wave: Int
  /// Nil where nothing that is known makes the tag again.
  package let restoration: Restoration?

  package init(
    namespace: String, imageStream: String, tag: String, image: String, reason: String,
    wave: Int = 1, restoration: Restoration? = nil, rule: String = ""
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.tag = tag
    self.image = image
    self.reason = reason
    self.wave = wave
    self.restoration = restoration
    self.rule = rule
  }

  /// `namespace/stream:tag`.
  package var text: String { "\(namespace)/\(imageStream):\(tag)" }
}
