package import Model

/// The histories of one image stream, as they are judged.
package struct StreamHistory: Sendable {
  package let namespace: String
  package let imageStream: String
  /// Nil where the export does not say.
  package let createdAt: Timestamp?
  /// The names of its tags; none without a revision.
  package private(set) var tags: [String] = []
  /// In order of tag and revision.
  package private(set) var revisions: [Revision] = []

  /// One item of a tag's history.
  package struct Revision: Sendable {
    /// The index in ``StreamHistory/tags``.
    package let tag: Int
    /// From 1, the current one.
    package let number: Int
    package let image: DigestID
    /// Nil where the export does not say.
    package let createdAt: Timestamp?
    /// What it weighs in etcd.
    package let storedBytes: Int64
  }

  /// Histories to be added to, or whole ones: revisions in order of tag and number.
  package init(
    namespace: String, imageStream: String, createdAt: Timestamp?, tags: [String] = [],
    revisions: [Revision] = []
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.createdAt = createdAt
    self.tags = tags
    self.revisions = revisions
  }

  /// Begins the next tag.
  package mutating func begin(tag: String) {
    tags.append(tag)
  }

  /// Adds a revision to the tag that was begun last.
  package mutating func add(
    number: Int, image: DigestID, createdAt: Timestamp?, storedBytes: Int64 = 0
  ) {
    revisions.append(
      Revision(
        tag: tags.count - 1, number: number, image: image, createdAt: createdAt,
        storedBytes: storedBytes))
  }

  /// Makes room for so many revisions.
  mutating func reserve(_ count: Int) {
    revisions.reserveCapacity(count)
  }
}
