/// Which object of the cluster, and in which state.
package struct ObjectIdentity: Hashable, Sendable {
  /// Kubernetes' kind; where two API groups share a kind, the one that is not about image streams
  /// carries its group: `Image` and `Image.config.openshift.io`.
  package let kind: String
  /// Empty for cluster-scoped objects, and where the export does not say.
  package let namespace: String
  package let name: String
  /// Empty where the export does not say.
  package let uid: String
  /// Empty where the export does not say; compared as a number where it is one.
  package let resourceVersion: String
  package let createdAt: Timestamp?

  package init(
    kind: String, namespace: String, name: String, uid: String = "", resourceVersion: String = "",
    createdAt: Timestamp? = nil
  ) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.uid = uid
    self.resourceVersion = resourceVersion
    self.createdAt = createdAt
  }
}
