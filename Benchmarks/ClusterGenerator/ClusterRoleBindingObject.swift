/// A ClusterRoleBinding, of a few that matter to images.
struct ClusterRoleBindingObject: ClusterObject {
  /// Names, roles and the service accounts they are given to.
  static let all = [
    (name: "cluster-admins", role: "cluster-admin", account: "admin"),
    (name: "ci-image-pushers", role: "system:image-pusher", account: "builder"),
    (name: "scanner-image-pullers", role: "system:image-puller", account: "image-scanner"),
    (name: "image-pruner", role: "system:image-pruner", account: "pruner"),
    (name: "registry-viewers", role: "registry-viewer", account: "default"),
  ]

  /// Which of them.
  let number: Int
  /// The cluster.
  let cluster: GeneratedCluster

  func write(to writer: inout DocumentWriter) {
    let (name, role, account) = ClusterRoleBindingObject.all[number]
    writer.field("apiVersion", "rbac.authorization.k8s.io/v1")
    writer.field("kind", "ClusterRoleBinding")
    let identity = ObjectIdentity(
      name: name, namespace: nil, created: cluster.shape.horizon - 3000 * 86_400,
      seed: cluster.seed, resource: .clusterrolebindings, number: number)
    identity.writeMetadata(to: &writer)
    writer.object("roleRef") { writer in
      writer.field("apiGroup", "rbac.authorization.k8s.io")
      writer.field("kind", "ClusterRole")
      writer.field("name", role)
    }
    writer.array("subjects") { writer in
      writer.element { writer in
        writer.field("kind", "ServiceAccount")
        writer.field("name", account)
        writer.field("namespace", cluster.namespace(1))
      }
    }
  }
}
