extension Schema {
  /// Who may pull what.
  static let access = [
    SchemaTable(
      "secret", "A secret, but for its data.",
      [
        .objectID, .namespace,
        .text("secret", "Its name."),
        .text("type", "`kubernetes.io/dockerconfigjson`, …"),
        .text("service_account", "The service account a token is of; else empty."),
        .integer("has_readable_registries", "1 where the key its type asks for could be read."),
      ]),
    SchemaTable(
      "secret_registry", "A registry that a secret holds credentials for.",
      [
        .objectID, .namespace,
        .text("secret", "The secret's name."),
        .text("registry", "The host."),
      ]),
    SchemaTable(
      "service_account", "A service account.",
      [
        .objectID, .namespace,
        .text("service_account", "Its name."),
        .createdAt,
      ]),
    SchemaTable(
      "service_account_secret", "A secret that is linked to a service account.",
      [
        .objectID, .namespace,
        .text("service_account", "The service account's name."),
        .text("secret", "The secret's name."),
        .text("usage", "`pull` or `mount`."),
      ]),
    SchemaTable(
      "role_grant", "One subject of a role binding.",
      [
        .objectID,
        .text("kind", "`RoleBinding` or `ClusterRoleBinding`."),
        .text("namespace", "Where the grant holds; empty for everywhere."),
        .text("name", "The binding's name."),
        .text("role_kind", "`Role` or `ClusterRole`."),
        .text("role", "The role's name."),
        .text("subject_kind", "`User`, `Group` or `ServiceAccount`."),
        .text("subject_namespace", "Of a service account; else empty."),
        .text("subject", "Its name."),
      ]),
  ]
}
