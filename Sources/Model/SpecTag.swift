/// What the owner of an image stream asked for: one of `spec.tags[]`.
package struct SpecTag: Sendable {
  package let tag: String
  /// Where the tag comes from; nil for a tag that is only pushed to.
  package let from: ObjectReference?
  /// `reference: true`: points at the source and is never imported.
  package let isReference: Bool
  package let isScheduled: Bool
  package let isInsecure: Bool
  /// `Source` or `Local`; empty where the export does not say.
  package let referencePolicy: String
  /// `Legacy` or `PreserveOriginal`; empty where the export does not say.
  package let importMode: String
  /// Nil where the export does not say.
  package let generation: Int64?
  /// What it takes of its image stream's value in etcd.
  package let storedBytes: Int

  package init(
    tag: String, from: ObjectReference?, isReference: Bool, isScheduled: Bool, isInsecure: Bool,
    referencePolicy: String, importMode: String, generation: Int64?,
    storedBytes: Int = 0
  ) {
    self.tag = tag
    self.from = from
    self.isReference = isReference
    self.isScheduled = isScheduled
    self.isInsecure = isInsecure
    self.referencePolicy = referencePolicy
    self.importMode = importMode
    self.generation = generation
    self.storedBytes = storedBytes
  }
}
