/// A ServiceAccount with its registry login.
struct ServiceAccountObject: ClusterObject {
  /// The project.
  let project: ProjectPlan
  /// The account's name.
  let account: String

  func write(to writer: inout DocumentWriter) {
    let login = project.secretName(.registryLogin(account: account))
    writer.field("apiVersion", "v1")
    writer.array("imagePullSecrets") { writer in
      writer.element { $0.field("name", login) }
      if account == "default" && project.hasOutsideRegistries {
        writer.element { $0.field("name", project.secretName(.outsideRegistries)) }
      }
    }
    writer.field("kind", "ServiceAccount")
    let number = ProjectPlan.accounts.firstIndex(of: account) ?? 0
    project.identity(account, .serviceaccounts, number).writeMetadata(to: &writer)
    writer.array("secrets") { writer in
      writer.element { $0.field("name", login) }
    }
  }
}
