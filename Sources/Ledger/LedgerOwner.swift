/// A namespace, image stream or family of tags, and what it takes in etcd.
package struct LedgerOwner: Hashable, Sendable {
  /// What it is called; a namespace has neither image stream nor family.
  package struct Name: Hashable, Comparable, Sendable {
    /// Empty for what is of several namespaces, or of none.
    package let namespace: String
    package let imageStream: String
    package let family: String

    package init(namespace: String, imageStream: String = "", family: String = "") {
      self.namespace = namespace
      self.imageStream = imageStream
      self.family = family
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.namespace, left.imageStream, left.family)
        < (right.namespace, right.imageStream, right.family)
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

  package init(name: Name) {
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
