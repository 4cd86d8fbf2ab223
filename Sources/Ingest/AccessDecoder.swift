import Model

/// Reads service accounts and role bindings.
enum AccessDecoder {
  static func serviceAccount(_ root: Node, log: inout FieldLog) -> ServiceAccount {
    ServiceAccount(
      pullSecrets: names("imagePullSecrets", of: root, log: &log),
      mountableSecrets: names("secrets", of: root, log: &log))
  }

  /// Reads both forms: subjects with a kind, and the lists of names of old exports.
  static func roleBinding(_ root: Node, log: inout FieldLog) -> RoleBinding {
    let role = log.value("roleRef", of: root)
    var subjects: [RoleBinding.Subject] = []
    if let list = log.value("subjects", of: root) {
      for subject in log.elements(list) {
        subjects.append(
          RoleBinding.Subject(
            kind: text("kind", of: subject, log: &log),
            namespace: text("namespace", of: subject, log: &log),
            name: text("name", of: subject, log: &log)))
      }
    }
    return RoleBinding(
      roleKind: text("kind", of: role, log: &log), role: text("name", of: role, log: &log),
      subjects: subjects)
  }

  private static func names(
    _ key: StaticString, of root: Node, log: inout FieldLog
  ) -> [String] {
    guard let list = log.value(key, of: root) else { return [] }
    var names: [String] = []
    for item in log.elements(list) {
      if let name = log.value("name", of: item) { names.append(log.text(name)) }
    }
    return names
  }

  private static func text(_ key: StaticString, of node: Node?, log: inout FieldLog) -> String {
    log.value(key, of: node).map { log.text($0) } ?? ""
  }
}
