/// What became of one tag: one of `status.tags[]`.
package struct TagHistory: Sendable {
  package let tag: String
  /// Newest first, as the API keeps them; empty when never imported or pushed.
  package let events: [TagEvent]
  package let conditions: [TagCondition]

  package init(tag: String, events: [TagEvent], conditions: [TagCondition]) {
    self.tag = tag
    self.events = events
    self.conditions = conditions
  }
}

/// One history item: `status.tags[].items[]`.
package struct TagEvent: Sendable {
  /// Nil where the export does not say.
  package let createdAt: Timestamp?
  /// `dockerImageReference`.
  package let pullSpec: String
  /// The image's digest as it is written; empty for tags that only point elsewhere.
  package let image: String
  package let generation: Int64
  /// What it takes of its image stream's value in etcd; 0 where it was read from an image stream tag.
  package let storedBytes: Int

  package init(
    createdAt: Timestamp?, pullSpec: String, image: String, generation: Int64, storedBytes: Int = 0
  ) {
    self.createdAt = createdAt
    self.pullSpec = pullSpec
    self.image = image
    self.generation = generation
    self.storedBytes = storedBytes
  }
}

/// How the last import of a tag went: `status.tags[].conditions[]`.
package struct TagCondition: Sendable {
  /// `ImportSuccess`.
  package let type: String
  /// `True`, `False` or `Unknown`.
  package let status: String
  package let reason: String
  package let message: String
  /// `lastTransitionTime`; nil where the export does not say.
  package let changedAt: Timestamp?
  package let generation: Int64
  /// What it takes of its image stream's value in etcd.
  package let storedBytes: Int

  package init(
    type: String, status: String, reason: String, message: String, changedAt: Timestamp?,
    generation: Int64, storedBytes: Int = 0
  ) {
    self.type = type
    self.status = status
    self.reason = reason
    self.message = message
    self.changedAt = changedAt
    self.generation = generation
    self.storedBytes = storedBytes
  }
}
