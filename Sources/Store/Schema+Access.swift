extension Schema {
  /// Who may pull what.
  static let access = [
    SchemaTable(
      "secret", "A secret, but for its data.",
      [
        .objectID, .namespace,
        .text("secret", "`metadata.name`."),
        .text("type", "`type`: `kubernetes.io/dockerconfigjson`, …"),
        .text("service_account", "A token's `kubernetes.io/service-account.name`, or empty."),
        .integer("has_readable_registries", "1 where the key its type asks for could be read."),
      ]),
    SchemaTable(
      "secret_registry", "A registry that a secret holds credentials for.",
      [
        .objectID, .namespace,
        .text("secret", "The secret's name."),
        .text("registry", "The host, as its docker configuration names it."),
      ]),
    SchemaTable(
      "service_account", "A service account.",
      [
        .objectID, .namespace,
        .text("service_account", "`metadata.name`."),
        .createdAt,
      ]),
    SchemaTable(
      "service_account_secret", "A secret that is linked to a service account.",
      [
        .objectID, .namespace,
        .text("service_account", "The service account's name."),
        .text("secret", "The secret's name."),
        .text("usage", "`pull` for `imagePullSecrets[]`, `mount` for `secrets[]`."),
      ]),
    SchemaTable(
      "role_grant", "One subject of a role binding.",
      [
        .objectID,
        .text("kind", "`RoleBinding` or `ClusterRoleBinding`."),
        .text("namespace", "Where the grant holds; empty for everywhere."),
        .text("name", "`metadata.name`."),
        .text("role_kind", "`roleRef.kind`: `Role` or `ClusterRole`."),
        .text("role", "`roleRef.name`."),
        .text("subject_kind", "`subjects[].kind`: `User`, `Group` or `ServiceAccount`."),
        .text("subject_namespace", "`subjects[].namespace` of a service account; else empty."),
        .text("subject", "`subjects[].name`."),
      ]),
  ]
}
