/// Who holds a role: a `RoleBinding`, or a `ClusterRoleBinding`.
package struct RoleBinding: Sendable {
  /// `Role` or `ClusterRole`.
  package let roleKind: String
  package let role: String
  package let subjects: [Subject]

  package init(roleKind: String, role: String, subjects: [Subject]) {
    self.roleKind = roleKind
    self.role = role
    self.subjects = subjects
  }

  /// A user, group or service account.
  package struct Subject: Sendable {
    package let kind: String
    /// Of a service account; else empty.
    package let namespace: String
    package let name: String

    package init(kind: String, namespace: String, name: String) {
      self.kind = kind
      self.namespace = namespace
      self.name = name
    }
  }
}
