/// What one tag, or family of tags, of one image stream takes in etcd for one cause.
///
/// Each byte counts once, at the narrowest owner that holds all of it: an image of several tags of a
/// family counts to the family, one of several families to their image stream, one of several image
/// streams to their namespace, one of several namespaces to none.
package struct LedgerEntry: Hashable, Sendable {
  /// Empty for images of several namespaces, or of none.
  package let namespace: String
  /// Empty for images of several image streams, or of none.
  package let imageStream: String
  /// Empty for what is of several families, or of no tag.
  package let family: String
  /// Empty for what is of several tags, or of none.
  package let tag: String
  package let cause: LedgerCause
  package let amount: LedgerAmount

  package init(
    namespace: String, imageStream: String, family: String, tag: String = "", cause: LedgerCause,
    amount: LedgerAmount
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.family = family
    self.tag = tag
    self.cause = cause
    self.amount = amount
  }
}
