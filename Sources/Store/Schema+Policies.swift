extension Schema {
  /// Namespaces and what the cluster sets for images.
  static let policies = [
    SchemaTable(
      "namespace", "A namespace or project.",
      [
        .objectID,
        .text("namespace", "Its name."),
        .createdAt,
        .text("phase", "`Active` or `Terminating`."),
      ]),
    SchemaTable(
      "namespace_label", "A label of a namespace.",
      [
        .objectID,
        .text("namespace", "The namespace."),
        .text("label", "The label's key."),
        .text("value", "Its value."),
      ]),
    SchemaTable(
      "limit_range", "One bound of a limit range.",
      [
        .objectID, .namespace,
        .text("limit_range", "Its name."),
        .text("type", "`openshift.io/Image`, `openshift.io/ImageStream`, …"),
        .text("bound", "`max`, `min`, `default`, …"),
        .text("resource", "`storage`, `openshift.io/image-tags`, …"),
        .integer("amount", "In whole units, rounded down."),
        .text("quantity", "As it is written."),
      ]),
    SchemaTable(
      "resource_quota", "One resource of a quota.",
      [
        .objectID, .namespace,
        .text("resource_quota", "Its name."),
        .text("resource", "`openshift.io/imagestreams`, …"),
        .integer("hard", "What may be used, in whole units."),
        .integer("used", "What is used; null where the export does not say.").orNull,
      ]),
    SchemaTable(
      "image_pruner", "The settings of the cluster's own pruner.",
      [
        .objectID,
        .text("image_pruner", "Its name: `cluster`."),
        .integer("is_suspended", "`spec.suspend`."),
        .text("schedule", "In cron's form; empty for the default."),
        .integer("keep_tag_revisions", "Null where unset, which means 3.").orNull,
        .integer("keep_younger_than_seconds", "Null where unset, which means 3600.").orNull,
        .integer("has_both_ages", "1 where both age fields are set."),
        .integer("ignores_invalid_references", "`spec.ignoreInvalidImageReferences`."),
      ]),
    SchemaTable(
      "image_pruner_condition", "One of the pruner's conditions.",
      [
        .objectID,
        .text("image_pruner", "The pruner's name."),
        .text("type", "`Available`, `Failed`, …"),
        .text("status", "`True`, `False` or `Unknown`."),
        .text("reason", "One word."),
        .integer("changed_at", "`lastTransitionTime`.").orNull,
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
