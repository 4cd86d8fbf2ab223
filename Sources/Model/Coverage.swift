/// What was read of one kind in one namespace.
package struct Coverage: Hashable, Sendable {
  /// Why the namespace counts as read.
  package enum Basis: String, CaseIterable, Sendable {
    /// Objects of the kind were there.
    case objects
    /// An empty list that names its kind.
    case emptyList = "empty list"
    /// An empty list in a file named after the kind.
    case fileName = "file name"
    /// The configuration says that the cluster has none.
    case configuration
  }

  /// Stands for every namespace of the cluster.
  package static let everyNamespace = "*"

  package let kind: String
  /// Empty for a cluster-scoped kind; ``everyNamespace`` where the whole cluster was listed.
  package let namespace: String
  package let basis: Basis
  /// Objects read; none of those counted in `lost`, but for damaged ones.
  package let objects: Int
  /// Objects that could not be read, or not whole.
  package let lost: Int
  /// Whether a list said that it goes on (`metadata.continue`, `remainingItemCount`).
  package let isTruncated: Bool

  package init(
    kind: String, namespace: String, basis: Basis, objects: Int, lost: Int, isTruncated: Bool
  ) {
    self.kind = kind
    self.namespace = namespace
    self.basis = basis
    self.objects = objects
    self.lost = lost
    self.isTruncated = isTruncated
  }
}
