extension Schema {
  /// The history of runs.
  static let runs = [
    SchemaTable(
      "run", "One judgement of a snapshot.",
      constraint: "PRIMARY KEY (run_id)",
      [
        .integer("run_id", "From 1."),
        .integer("as_of", "The moment the snapshot was judged at, in Unix seconds."),
        .text("tool_version", "The program that judged it."),
        .integer("lost", "What could not be read."),
      ]),
    SchemaTable(
      "metric", "One figure of a run.",
      constraint: "PRIMARY KEY (run_id, metric, namespace)",
      [
        .integer("run_id", "The run; `run.run_id`."),
        .text("metric", "`image_streams`, `tag_events`, `stored_bytes`, …"),
        .text("namespace", "Empty for the whole cluster."),
        .integer("value", "In the unit that ends its name; a count where none does."),
      ]),
    SchemaTable(
      "family_metric", "What one of the heaviest families of tags came to in a run.",
      constraint: "PRIMARY KEY (run_id, namespace, image_stream, family)", isOrdered: true,
      [
        .integer("run_id", "The run; `run.run_id`."),
        .namespace, .imageStream,
        .text("family", "Names of tags with their varying parts replaced."),
        .integer("tag_events", "History items."),
        .integer("images", "Images that only this family holds."),
        .integer("stored_bytes", "What these take in etcd."),
      ]),
    SchemaTable(
      "finding", "One finding, from the run that saw it first to the one that no longer did.",
      constraint: "PRIMARY KEY (fingerprint, first_seen_run)",
      [
        .text("fingerprint", "Names it across runs: the rule, and what it found."),
        .text("rule", "The rule's id."),
        .text("severity", "`error`, `warning` or `info`."),
        .text("namespace", "Where it is; empty where nowhere."),
        .text("image_stream", "The image stream; empty where none."),
        .text("tag", "The tag; empty where none."),
        .integer("revision", "The revision; 0 where none."),
        .text("image", "The image; empty where none."),
        .text("kind", "The kind of the object; empty where it is an image stream or image."),
        .text("name", "The object's name; empty where it is an image stream or image."),
        .text("field", "The object's field; empty where none."),
        .text("message", "What is wrong, in a sentence."),
        .text("remedy", "A command; empty where there is none."),
        .text("evidence", "The facts, as a JSON object."),
        .integer("impact_registry_bytes", "What the registry would get back; 0 where not counted."),
        .integer("impact_stored_bytes", "What etcd would get back; 0 where not counted."),
        .integer("impact_workloads", "Workloads that fail, or may; 0 where not counted."),
        .text("team", "Who owns its namespace, by the configuration; empty where nobody is named."),
        .text("suppression_origin", "`annotation` or `configuration`; empty where it counts."),
        .text("suppression_reason", "Why it does not count; empty where it does."),
        .text("suppression_until", "The last day it does not count, as ISO text; empty for ever."),
        .text("suppression_reference", "The ticket of the suppression; empty where none."),
        .integer("is_baselined", "1 where the last run's baseline held it."),
        .integer("first_seen_run", "`run.run_id`."),
        .integer("last_seen_run", "`run.run_id`."),
        .integer("resolved_run", "`run.run_id`; null while it is open.").orNull,
      ]),
  ]
}
