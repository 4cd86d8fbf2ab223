/// A namespace, image stream, family of tags or tag, and what it takes in etcd.
package struct LedgerOwner: Hashable, Sendable {
  /// What it is called; a namespace has neither image stream nor family, a family no tag.
  package struct Name: Hashable, Comparable, Sendable {
    /// Empty for what is of several namespaces, or of none.
    package let namespace: String
    package let imageStream: String
    package let family: String
    package let tag: String

    package init(
      namespace: String, imageStream: String = "", family: String = "", tag: String = ""
    ) {
      self.namespace = namespace
      self.imageStream = imageStream
      self.family = family
      self.tag = tag
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.namespace, left.imageStream, left.family, left.tag)
        < (right.namespace, right.imageStream, right.family, right.tag)
    }
  }

  package let name: Name
  package private(set) var amount = LedgerAmount()
  /// Of these, history items.
  package private(set) var tagEvents: Int64 = 0
  /// Of these, images.
  package private(set) var images: Int64 = 0
  /// What the images take of its bytes.
  package private(set) var imageBytes: Int64 = 0

  init(name: Name) {
    self.name = name
  }

  mutating func add(_ entry: LedgerEntry) {
    amount += entry.amount
    if entry.cause == .history { tagEvents += entry.amount.objects }
    if !entry.cause.isOfImageStreams {
      images += entry.amount.objects
      imageBytes += entry.amount.storedBytes
    }
  }
}
