/// A RoleBinding.
struct RoleBindingObject: ClusterObject {
  /// The project that grants.
  let project: ProjectPlan
  /// What it grants.
  let binding: ProjectPlan.Binding

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "rbac.authorization.k8s.io/v1")
    writer.field("kind", "RoleBinding")
    let number = project.bindings.firstIndex(of: binding) ?? 0
    project.identity(name, .rolebindings, number).writeMetadata(to: &writer)
    writer.object("roleRef") { writer in
      writer.field("apiGroup", "rbac.authorization.k8s.io")
      writer.field("kind", "ClusterRole")
      writer.field("name", role)
    }
    writer.array("subjects") { $0.element(writeSubject) }
  }

  private var name: String {
    switch binding {
    case .ownPullers: "system:image-pullers"
    case .builders: "system:image-builders"
    case .deployers: "system:deployers"
    case .pullers(let other): "pull-from-\(project.cluster.namespace(other).string)"
    case .everyone: "shared-resource-viewers"
    }
  }

  private var role: String {
    switch binding {
    case .ownPullers, .pullers, .everyone: "system:image-puller"
    case .builders: "system:image-builder"
    case .deployers: "system:deployer"
    }
  }

  private func writeSubject(to writer: inout DocumentWriter) {
    switch binding {
    case .builders, .deployers:
      writer.field("kind", "ServiceAccount")
      writer.field("name", binding == .builders ? "builder" : "deployer")
      writer.field("namespace", project.name)
    case .ownPullers:
      writeGroup("system:serviceaccounts:\(project.name.string)", to: &writer)
    case .pullers(let other):
      writeGroup("system:serviceaccounts:\(project.cluster.namespace(other).string)", to: &writer)
    case .everyone:
      writeGroup("system:authenticated", to: &writer)
    }
  }

  private func writeGroup(_ name: String, to writer: inout DocumentWriter) {
    writer.field("apiGroup", "rbac.authorization.k8s.io")
    writer.field("kind", "Group")
    writer.field("name", name)
  }
}
