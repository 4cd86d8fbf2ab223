extension Schema {
  /// One query for each of the other tables.
  package static let moreExamples: [String: SchemaExample] = [
    "secret_registry": SchemaExample(
      "In how many namespaces there are credentials for a registry.",
      """
      SELECT registry, COUNT(DISTINCT namespace) AS namespaces FROM secret_registry
      GROUP BY registry ORDER BY namespaces DESC;
      """),
    "service_account": SchemaExample(
      "Service accounts without a pull secret.",
      """
      SELECT a.namespace, a.service_account FROM service_account AS a
      LEFT JOIN service_account_secret AS s
        ON s.namespace = a.namespace AND s.service_account = a.service_account AND s.usage = 'pull'
      WHERE s.secret IS NULL;
      """),
    "service_account_secret": SchemaExample(
      "Secrets that a service account mounts and does not pull with.",
      """
      SELECT namespace, service_account, secret FROM service_account_secret
      GROUP BY namespace, service_account, secret HAVING MAX(usage = 'pull') = 0;
      """),
    "role_grant": SchemaExample(
      "Who may pull from which namespace.",
      """
      SELECT namespace, subject_kind, subject_namespace, subject FROM role_grant
      WHERE role = 'system:image-puller';
      """),
    "namespace": SchemaExample(
      "Namespaces without an image stream.",
      """
      SELECT n.namespace FROM namespace AS n
      LEFT JOIN image_stream AS s ON s.namespace = n.namespace
      WHERE s.image_stream IS NULL;
      """),
    "namespace_label": SchemaExample(
      "Namespaces of each team, where a label names it.",
      """
      SELECT value AS team, COUNT(*) AS namespaces FROM namespace_label
      WHERE label = 'team' GROUP BY value;
      """),
    "limit_range": SchemaExample(
      "Image streams over the number of tags that a limit range allows.",
      """
      SELECT l.namespace, l.amount AS max_tags, t.image_stream, COUNT(*) AS tags
      FROM limit_range AS l JOIN image_stream_tag AS t ON t.namespace = l.namespace
      WHERE l.resource = 'openshift.io/image-tags' AND l.bound = 'max' AND t.has_spec = 1
      GROUP BY l.namespace, l.amount, t.image_stream HAVING COUNT(*) > l.amount;
      """),
    "resource_quota": SchemaExample(
      "How much of their quota of image streams namespaces use.",
      """
      SELECT namespace, resource_quota, used, hard FROM resource_quota
      WHERE resource = 'openshift.io/imagestreams';
      """),
    "image_pruner": SchemaExample(
      "What the cluster's own pruner keeps.",
      """
      SELECT is_suspended, keep_tag_revisions, keep_younger_than_seconds FROM image_pruner;
      """),
    "image_pruner_condition": SchemaExample(
      "Whether the pruner's last run went well.",
      """
      SELECT type, status, reason, DATETIME(changed_at, 'unixepoch') AS changed_at
      FROM image_pruner_condition;
      """),
    "registry_configuration": SchemaExample(
      "Where the integrated registry keeps its blobs.",
      """
      SELECT management_state, storage, is_read_only FROM registry_configuration;
      """),
    "registry_rule": SchemaExample(
      "Registries that imports may come from, or must not.",
      """
      SELECT list, GROUP_CONCAT(registry, ' ') AS registries FROM registry_rule GROUP BY list;
      """),
    "verdict": SchemaExample(
      "Why tags stay or go, and how many revisions with them.",
      """
      SELECT verdict, decided_by, COUNT(*) AS tags, SUM(removed_revisions) AS removed_revisions
      FROM verdict WHERE subject = 'tag' GROUP BY verdict, decided_by ORDER BY tags DESC;
      """),
    "suppression": SchemaExample(
      "Suppressions that never end.",
      """
      SELECT rule, namespace, image_stream, tag, reason FROM suppression
      WHERE state = 'active' AND until = '';
      """),
    "etcd_ledger": SchemaExample(
      "The tags that take most, and what retiring them would give back.",
      """
      SELECT namespace, image_stream, tag, SUM(stored_bytes) AS stored_bytes,
        SUM(prunable_bytes) AS prunable_bytes, SUM(retirable_bytes) AS retirable_bytes
      FROM etcd_ledger WHERE tag <> '' GROUP BY namespace, image_stream, tag
      ORDER BY stored_bytes DESC LIMIT 20;
      """),
    "etcd_snapshot": SchemaExample(
      "How much of a database is free, and how much waits for a compaction.",
      """
      SELECT path, database_bytes, free_pages * page_bytes AS free_bytes,
        revision_bytes - key_bytes - value_bytes AS old_bytes
      FROM etcd_snapshot;
      """),
    "etcd_prefix": SchemaExample(
      "What takes the most room.",
      """
      SELECT prefix, live_keys, key_bytes + value_bytes AS live_bytes, revision_bytes
      FROM etcd_prefix ORDER BY live_bytes DESC;
      """),
    "etcd_rewrite": SchemaExample(
      "What is written most often.",
      """
      SELECT kind, namespace, name, version, revision_bytes
      FROM etcd_rewrite ORDER BY revision_bytes DESC LIMIT 20;
      """),
    "run": SchemaExample(
      "All runs.",
      """
      SELECT run_id, DATETIME(as_of, 'unixepoch') AS as_of, lost FROM run ORDER BY run_id;
      """),
    "metric": SchemaExample(
      "How the bytes in etcd grew.",
      """
      SELECT DATETIME(r.as_of, 'unixepoch') AS as_of, m.value AS stored_bytes
      FROM metric AS m JOIN run AS r ON r.run_id = m.run_id
      WHERE m.metric = 'stored_bytes' AND m.namespace = '' ORDER BY r.as_of;
      """),
    "family_metric": SchemaExample(
      "How much each family of tags came to have since the first run.",
      """
      SELECT namespace, image_stream, family, MAX(tag_events) - MIN(tag_events) AS more_tag_events
      FROM family_metric GROUP BY namespace, image_stream, family
      ORDER BY more_tag_events DESC LIMIT 10;
      """),
    "finding": SchemaExample(
      "Open findings that count, by rule.",
      """
      SELECT rule, severity, COUNT(*) AS findings FROM finding
      WHERE resolved_run IS NULL AND suppression_origin = '' AND is_baselined = 0
      GROUP BY rule, severity ORDER BY findings DESC;
      """),
  ]
}
