extension Schema {
  /// Who uses images.
  static let workloads = [
    SchemaTable(
      "workload", "An object that refers to images.",
      constraint: "PRIMARY KEY (object_id)", indexes: [["namespace", "name"]],
      [
        .objectID, .workloadKind, .namespace, .workloadName, .createdAt, .createdNanoseconds,
        .text("phase", "`status.phase`; of a job, its condition that is true."),
        .integer("replicas", "`spec.replicas`; null where there is none.").orNull,
        .integer("is_paused", "1 where `spec.paused` or `spec.suspend` is set."),
        .integer("has_template", "0 where its pod template is missing."),
        .text("service_account", "The service account its pods run as; empty for the default."),
        .integer("duration_seconds", "How long a build took; null where not known.").orNull,
        .text("owner_kind", "The controller's, from `metadata.ownerReferences[]`."),
        .text("owner_name", "The controller's, from `metadata.ownerReferences[]`."),
      ]),
    SchemaTable(
      "workload_pull_secret", "A pull secret that a workload names itself.",
      indexes: [["object_id"]],
      [
        .objectID, .workloadKind, .namespace, .workloadName,
        .text("secret", "The secret's name."),
      ]),
    SchemaTable(
      "referrer", "One field of an object that names an image.",
      indexes: [["target_namespace", "target_image_stream"], ["target_image"]],
      [
        .objectID, .workloadKind, .namespace, .workloadName,
        .text("field", "The field's path: `spec.containers[0].image`."),
        .text("role", "`container`, `init-container`, `build-strategy`, `trigger`, `running`, …"),
        .text("container", "The container's name; else empty."),
        .text("reference_kind", "`DockerImage`, `ImageStreamTag` or `ImageStreamImage`."),
        .text("pull_spec", "As it is written."),
        .text("registry", "The registry it is pulled from; empty where it does not parse."),
        .text("repository", "The path it is pulled by; empty where it does not parse."),
        .text("pull_tag", "The tag in the pull spec; empty where it names none."),
        .text("pull_digest", "The digest in the pull spec; empty where it names none."),
        .text("invalid_reason", "Why it does not parse, as the pruner says it.").orNull,
        .text("target_namespace", "Of the image stream it names, whatever the host.").orNull,
        .text("target_image_stream", "The image stream it names.").orNull,
        .text("target_tag", "The tag it names; null for a digest.").orNull,
        .text("target_image", "The digest it names; null for a tag.").orNull,
        .text("pull_policy", "`imagePullPolicy`: `Always`, `IfNotPresent`, `Never`, or empty."),
        .createdAt,
        .integer("is_paused", "1 where a trigger is paused."),
        .integer("is_seen_by_pruner", "1 where the reference pruner looks at the field."),
      ]),
  ]
}
