package import Model

/// What a plan document says, but for its long lists of items.
package struct PlanDocument: Sendable {
  /// A tag that the plan retires.
  package struct RetiredTag: Hashable, Sendable {
    package let namespace: String
    package let imageStream: String
    package let tag: String
    /// The digest of its current revision; empty where it has no history.
    package let image: String
    package let reason: String

    package init(
      namespace: String, imageStream: String, tag: String, image: String, reason: String
    ) {
      self.namespace = namespace
      self.imageStream = imageStream
      self.tag = tag
      self.image = image
      self.reason = reason
    }
  }

  /// An image that something uses although the reference would remove it.
  package struct UsedImage: Hashable, Sendable {
    package let image: String
    /// As people write them.
    package let usedBy: [String]
    package let why: String

    package init(image: String, usedBy: [String], why: String) {
      self.image = image
      self.usedBy = usedBy
      self.why = why
    }
  }

  /// The moment of its snapshot.
  package var asOf: Timestamp?
  package var toolVersion = ""
  /// The flags that mean its policy.
  package var flags = PruneFlags()
  /// How the reference would end: `pruned`, `refused`, `errors` or `crashed`.
  package var outcome = ""
  /// Why it would refuse or crash; empty where it would not.
  package var refusal = ""
  /// What was not read, a reason each.
  package var missing: [String] = []
  /// In the document's order.
  package var hazards: [UsedImage] = []
  /// In the document's order.
  package var retirements: [RetiredTag] = []
  /// The figures of its summary, in the document's order.
  package var figures: [(name: String, value: Int64)] = []
  /// Whether it lists what is kept, too.
  package var hasVerdicts = false

  package init() {}

  package var policy: PrunePolicy { PrunePolicy(flags) }
}
