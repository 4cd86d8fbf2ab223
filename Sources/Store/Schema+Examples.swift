extension Schema {
  /// One query for each table of what was read, of image streams, images and workloads.
  package static let factExamples: [String: SchemaExample] = [
    "snapshot": SchemaExample(
      "The moment that the facts are of.",
      """
      SELECT DATETIME(as_of, 'unixepoch') AS as_of, tool_version FROM snapshot;
      """),
    "source": SchemaExample(
      "The largest files that were read.",
      """
      SELECT path, size_bytes, objects FROM source ORDER BY size_bytes DESC LIMIT 10;
      """),
    "object": SchemaExample(
      "Where an image stream was read, and where it begins there.",
      """
      SELECT s.path, o.line, o.column
      FROM object AS o JOIN source AS s ON s.source_id = o.source_id
      WHERE o.kind = 'ImageStream' AND o.namespace = 'shop' AND o.name = 'cart';
      """),
    "annotation": SchemaExample(
      "What is kept from pruning by a mark, and why.",
      """
      SELECT kind, namespace, name, tag, value FROM annotation
      WHERE annotation = 'tagtidy/keep';
      """),
    "coverage": SchemaExample(
      "Kinds that were not read in the whole cluster.",
      """
      SELECT kind, GROUP_CONCAT(namespace, ' ') AS namespaces FROM coverage
      GROUP BY kind HAVING MAX(namespace IN ('', '*')) = 0;
      """),
    "diagnostic": SchemaExample(
      "What was lost, by file.",
      """
      SELECT path, COUNT(*) AS losses, MIN(message) AS such_as FROM diagnostic
      WHERE severity = 'lost' GROUP BY path;
      """),
    "image_stream": SchemaExample(
      "The image streams that take most in etcd.",
      """
      SELECT namespace, image_stream, stored_bytes, history_bytes FROM image_stream
      ORDER BY stored_bytes DESC LIMIT 10;
      """),
    "spec_tag": SchemaExample(
      "From which registries is imported, and how often on a schedule.",
      """
      SELECT from_registry, COUNT(*) AS tags, SUM(is_scheduled) AS scheduled FROM spec_tag
      WHERE from_kind = 'DockerImage' GROUP BY from_registry ORDER BY tags DESC;
      """),
    "image_stream_tag": SchemaExample(
      "Which conventions tags follow, and how many never moved.",
      """
      SELECT convention, COUNT(*) AS tags, SUM(revisions = 1) AS never_moved
      FROM image_stream_tag GROUP BY convention ORDER BY tags DESC;
      """),
    "tag_event": SchemaExample(
      "The tags that moved most in the last week.",
      """
      SELECT e.namespace, e.image_stream, e.tag, COUNT(*) AS revisions
      FROM tag_event AS e CROSS JOIN snapshot AS s
      WHERE e.created_at > s.as_of - 7 * 86400
      GROUP BY e.namespace, e.image_stream, e.tag ORDER BY revisions DESC LIMIT 10;
      """),
    "tag_condition": SchemaExample(
      "Imports that fail, by cause.",
      """
      SELECT reason, COUNT(*) AS tags, MIN(message) AS such_as FROM tag_condition
      WHERE type = 'ImportSuccess' AND status = 'False' GROUP BY reason;
      """),
    "image": SchemaExample(
      "Images by architecture.",
      """
      SELECT architecture, COUNT(*) AS images, SUM(stored_bytes) AS stored_bytes FROM image
      GROUP BY architecture ORDER BY images DESC;
      """),
    "image_layer": SchemaExample(
      "The layers that most images share.",
      """
      SELECT layer, COUNT(DISTINCT object_id) AS images, MAX(size_bytes) AS size_bytes
      FROM image_layer GROUP BY layer ORDER BY images DESC LIMIT 10;
      """),
    "image_manifest": SchemaExample(
      "The platforms of each index.",
      """
      SELECT image, GROUP_CONCAT(os || '/' || architecture, ' ') AS platforms
      FROM image_manifest GROUP BY image;
      """),
    "image_signature": SchemaExample(
      "Images that are signed.",
      """
      SELECT i.image, i.pull_spec, COUNT(*) AS signatures
      FROM image_signature AS s JOIN image AS i ON i.image = s.image
      GROUP BY i.image, i.pull_spec;
      """),
    "workload": SchemaExample(
      "Workloads of each kind that no other one owns.",
      """
      SELECT kind, COUNT(*) AS workloads FROM workload
      WHERE owner_name = '' GROUP BY kind ORDER BY workloads DESC;
      """),
    "workload_pull_secret": SchemaExample(
      "Workloads that name a pull secret which is not there.",
      """
      SELECT p.kind, p.namespace, p.name, p.secret FROM workload_pull_secret AS p
      LEFT JOIN secret AS s ON s.namespace = p.namespace AND s.secret = p.secret
      WHERE s.secret IS NULL;
      """),
    "referrer": SchemaExample(
      "Who uses a tag.",
      """
      SELECT kind, namespace, name, field FROM referrer
      WHERE target_namespace = 'shop' AND target_image_stream = 'cart' AND target_tag = 'latest';
      """),
    "secret": SchemaExample(
      "Pull secrets whose registries could not be read.",
      """
      SELECT namespace, secret, type FROM secret
      WHERE type LIKE 'kubernetes.io/dockerc%' AND has_readable_registries = 0;
      """),
  ]
}
