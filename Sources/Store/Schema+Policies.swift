extension Schema {
  /// Namespaces and what the cluster sets for images.
  static let policies = [
    SchemaTable(
      "namespace", "A namespace or project.",
      [
        .objectID,
        .text("namespace", "`metadata.name`."),
        .createdAt,
        .text("phase", "`status.phase`: `Active` or `Terminating`."),
      ]),
    SchemaTable(
      "namespace_label", "A label of a namespace.",
      [
        .objectID,
        .text("namespace", "The namespace."),
        .text("label", "A key of `metadata.labels`."),
        .text("value", "Its value."),
      ]),
    SchemaTable(
      "limit_range", "One bound of a limit range.",
      [
        .objectID, .namespace,
        .text("limit_range", "`metadata.name`."),
        .text("type", "`spec.limits[].type`: `openshift.io/Image`, …"),
        .text("bound", "The key below it: `max`, `min`, `default`, …"),
        .text("resource", "`storage`, `openshift.io/image-tags`, …"),
        .integer("amount", "In whole units, rounded down."),
        .text("quantity", "As it is written."),
      ]),
    SchemaTable(
      "resource_quota", "One resource of a quota.",
      [
        .objectID, .namespace,
        .text("resource_quota", "`metadata.name`."),
        .text("resource", "A key of `spec.hard`: `openshift.io/imagestreams`, …"),
        .integer("hard", "`spec.hard`, in whole units."),
        .integer("used", "`status.used`, in whole units; null where it is not said.").orNull,
      ]),
    SchemaTable(
      "image_pruner", "The settings of the cluster's own pruner.",
      [
        .objectID,
        .text("image_pruner", "`metadata.name`: `cluster`."),
        .integer("is_suspended", "`spec.suspend`."),
        .text("schedule", "`spec.schedule`, in cron's form; empty for the default."),
        .integer("keep_tag_revisions", "`spec.keepTagRevisions`; null means 3.").orNull,
        .integer(
          "keep_younger_than_seconds",
          "`spec.keepYoungerThanDuration`, else `spec.keepYoungerThan`; null means 3600."
        ).orNull,
        .integer("has_both_ages", "1 where both of them are set."),
        .integer("ignores_invalid_references", "`spec.ignoreInvalidImageReferences`."),
      ]),
    SchemaTable(
      "image_pruner_condition", "One of the pruner's conditions.",
      [
        .objectID,
        .text("image_pruner", "The pruner's name."),
        .text("type", "`status.conditions[].type`: `Available`, `Failed`, …"),
        .text("status", "`True`, `False` or `Unknown`."),
        .text("reason", "One word."),
        .integer("changed_at", "`lastTransitionTime`.").orNull,
      ]),
    SchemaTable(
      "registry_configuration", "How the integrated registry is run.",
      [
        .objectID,
        .text("registry_configuration", "`metadata.name`: `cluster`."),
        .text("management_state", "`spec.managementState`: `Managed`, `Unmanaged`, `Removed`."),
        .text("storage", "The key in `spec.storage`: `s3`, `pvc`, `emptyDir`, …; or empty."),
        .integer("is_read_only", "`spec.readOnly`."),
      ]),
    SchemaTable(
      "registry_rule", "A registry that the cluster's settings name.",
      [
        .objectID,
        .text(
          "list",
          "`internal`, `external`, `allowed-for-import`, `allowed`, `blocked` or `insecure`."),
        .text("registry", "A host, as it is written."),
      ]),
  ]
}
