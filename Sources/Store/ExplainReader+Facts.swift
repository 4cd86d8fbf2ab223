import GRDB
package import Model

extension ExplainReader {
  /// What is known of an image; nil where its object was not read.
  package func imageFacts(_ image: String) throws -> ImageFactsRow? {
    let sql = """
      SELECT created_at, created_nanoseconds, built_at, size_bytes, stored_bytes, is_managed,
        has_metadata, media_type, operating_system, architecture, pull_spec, label_name,
        label_version, layers, manifests, signatures
      FROM image WHERE image = ?
      """
    var found: ImageFactsRow?
    try FactCursor(sql, in: database, arguments: [image]).visit { found = ImageFactsRow($0) }
    return found
  }

  /// What is known of an image stream; nil where it was not read itself.
  package func streamFacts(_ stream: String, in namespace: String) throws -> StreamFactsRow? {
    let sql = """
      SELECT created_at, created_nanoseconds, generation, stored_bytes, metadata_bytes,
        spec_tag_bytes, history_bytes, repository, public_repository, has_local_lookup,
        is_insecure
      FROM image_stream WHERE namespace = ? AND image_stream = ?
      """
    var found: StreamFactsRow?
    try FactCursor(sql, in: database, arguments: [namespace, stream]).visit {
      found = StreamFactsRow($0)
    }
    return found
  }

  /// What is known of the tags of an image stream, in order of tag; of one where it is named.
  package func tagFacts(
    of stream: String, in namespace: String, tag: String? = nil
  ) throws -> [TagFactsRow] {
    let sql = """
      SELECT name.tag, name.convention, name.carried_date, name.family, name.revisions,
        name.current_image, name.first_changed_at, name.last_changed_at, name.has_spec,
        spec.from_kind, spec.from_namespace, spec.from_name, spec.is_reference,
        spec.is_scheduled, spec.is_insecure, spec.reference_policy, spec.import_mode
      FROM image_stream_tag AS name LEFT JOIN spec_tag AS spec
        ON spec.namespace = name.namespace AND spec.image_stream = name.image_stream
        AND spec.tag = name.tag AND spec.object_id = name.object_id
      WHERE name.namespace = ?1 AND name.image_stream = ?2 AND (?3 IS NULL OR name.tag = ?3)
      ORDER BY name.tag
      """
    var found: [TagFactsRow] = []
    try FactCursor(sql, in: database, arguments: [namespace, stream, tag]).visit {
      found.append(TagFactsRow($0))
    }
    return found
  }

  /// How a tag's imports went, a line each: `ImportSuccess=False (NotFound) since …: message`.
  package func conditions(
    of tag: String, _ stream: String, in namespace: String
  ) throws -> [ConditionRow] {
    let sql = """
      SELECT type, status, reason, message, changed_at FROM tag_condition
      WHERE namespace = ? AND image_stream = ? AND tag = ? ORDER BY type, changed_at, message
      """
    var found: [ConditionRow] = []
    try FactCursor(sql, in: database, arguments: [namespace, stream, tag]).visit { row in
      found.append(
        ConditionRow(
          type: row.string(0), status: row.string(1), reason: row.string(2),
          message: row.string(3), changedAt: row.seconds(4)))
    }
    return found
  }

  /// What is known of a workload; nil where it was not read.
  package func workloadFacts(_ object: ObjectIdentity) throws -> WorkloadFactsRow? {
    let sql = """
      SELECT created_at, created_nanoseconds, phase, replicas, is_paused, has_template,
        service_account, owner_kind, owner_name
      FROM workload WHERE namespace = ? AND name = ? AND kind = ?
      """
    var found: WorkloadFactsRow?
    let arguments: StatementArguments = [object.namespace, object.name, object.kind]
    try FactCursor(sql, in: database, arguments: arguments).visit { found = WorkloadFactsRow($0) }
    return found
  }
}
