/// What one family of tags of one image stream takes in etcd for one cause.
///
/// Each byte counts once, at the narrowest owner that holds all of it: an image of several
/// families counts to their image stream, one of several image streams to their namespace, one of
/// several namespaces to none.
package struct LedgerEntry: Hashable, Sendable {
  /// Empty for images of several namespaces, or of none.
  package let namespace: String
  /// Empty for images of several image streams, or of none.
  package let imageStream: String
  /// Empty for what is of several families, or of no tag.
  package let family: String
  package let cause: LedgerCause
  package let amount: LedgerAmount

  package init(
    namespace: String, imageStream: String, family: String, cause: LedgerCause,
    amount: LedgerAmount
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.family = family
    self.cause = cause
    self.amount = amount
  }
}
