/// A Secret, with data that opens nothing.
struct SecretObject: ClusterObject {
  /// The project.
  let project: ProjectPlan
  /// Which of its secrets.
  let secret: ProjectPlan.Secret

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "v1")
    writer.object("data", writeData)
    writer.field("kind", "Secret")
    let number = project.secrets.firstIndex(of: secret) ?? 0
    project.identity(project.secretName(secret), .secrets, number).writeMetadata(
      to: &writer,
      annotations: account.map { account in
        { $0.field("kubernetes.io/service-account.name", account) }
      })
    writer.field("type", type)
  }

  private var account: String? {
    switch secret {
    case .registryLogin(let account), .token(let account): account
    case .outsideRegistries: nil
    }
  }

  private var type: String {
    switch secret {
    case .registryLogin: "kubernetes.io/dockercfg"
    case .token: "kubernetes.io/service-account-token"
    case .outsideRegistries: "kubernetes.io/dockerconfigjson"
    }
  }

  private func writeData(to writer: inout DocumentWriter) {
    switch secret {
    case .registryLogin:
      let login = Text { text in
        text.append("{")
        writeLogin(to: Repository.registry, into: &text)
        text.append("}")
      }
      writer.field(".dockercfg", text: { $0.append(base64: login) })
    case .token:
      let name = Text { $0.append(project.name) }
      writer.field("namespace", text: { $0.append(base64: name) })
      writer.field("token", text: { $0.append(base64: Text { $0.append("not-a-real-token") }) })
    case .outsideRegistries:
      let logins = Text { text in
        text.append("{\"auths\":{")
        let hosts = ["quay.io", "registry.redhat.io", "registry.example.com:5000"]
        for (place, host) in hosts.enumerated() {
          if place > 0 { text.append(",") }
          writeLogin(to: host, into: &text)
        }
        text.append("}}")
      }
      writer.field(".dockerconfigjson", text: { $0.append(base64: logins) })
    }
  }

  private func writeLogin(to host: String, into text: inout Text) {
    text.append("\"")
    text.append(host)
    text.append("\":{\"auth\":\"")
    text.append(base64: Text { $0.append("robot:not-a-real-password") })
    text.append("\"}")
  }
}
