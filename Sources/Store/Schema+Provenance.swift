extension Schema {
  /// What was read, where, and what was not.
  static let provenance = [
    SchemaTable(
      "snapshot", "The one snapshot that the facts are of.",
      [
        .integer("as_of", "The moment the snapshot is judged at, in Unix seconds."),
        .text("tool_version", "The program that read it."),
        .integer("as_of_nanoseconds", "The fraction of the second in `as_of`."),
      ]),
    SchemaTable(
      "source", "One file, or member of an archive, that was read.",
      [
        .integer("source_id", "From 0, in order of reading."),
        .text("path", "As the user named it; a member's name stands behind an `!`."),
        .text("format", "`JSON`, `YAML`, `etcd snapshot`, or why nothing was read of it."),
        .integer("size_bytes", "Bytes read, after unpacking."),
        .integer("documents", "Documents found."),
        .integer("objects", "Objects read."),
      ]),
    SchemaTable(
      "object", "One object of the cluster, of any kind.",
      constraint: "PRIMARY KEY (object_id)", unique: ["kind", "namespace", "name"],
      [
        SchemaColumn(
          name: "object_id", kind: .integer, isNullable: false, about: "Names it within a run."),
        .text("kind", "Its kind; `Image.config.openshift.io` tells the cluster's settings apart."),
        .namespace,
        .text("name", "Its name; an image's is its digest."),
        .text("uid", "`metadata.uid`."),
        .text("resource_version", "`metadata.resourceVersion`."),
        .createdAt,
        .createdNanoseconds,
        .integer("source_id", "Where it was read; `source.source_id`."),
        .integer("document", "The document in the source, from 1."),
        .integer("item", "The item in the document's list, from 1; 0 where there is no list."),
        .integer("line", "Where it begins, from 1; in a snapshot of etcd, the revision it is."),
        .integer("column", "Where it begins, in bytes from 1."),
        .integer("is_damaged", "1 where a field could not be read."),
        .integer("is_embedded", "1 where it was found inside another object."),
      ]),
    SchemaTable(
      "annotation",
      "An annotation meant for tagtidy, or the one that names a namespace's team; no other is kept.",
      indexes: [["object_id"]],
      [
        .objectID, .workloadKind, .namespace, .workloadName,
        .text("tag", "The spec tag that carries it; empty where the object does."),
        .text("annotation", "`tagtidy/…`, or what the configuration names under `owners`."),
        .text("value", "Its text."),
      ]),
    SchemaTable(
      "coverage", "What was read of one kind in one namespace.",
      [
        .text("kind", "The kind."),
        .text("namespace", "`*` where the whole cluster was listed; empty for cluster kinds."),
        .text("basis", "`objects`, `empty list`, `file name` or `configuration`."),
        .integer("objects", "Objects read."),
        .integer("lost", "Objects that could not be read, or not whole."),
        .integer("is_truncated", "1 where a list said that it goes on."),
      ]),
    SchemaTable(
      "diagnostic", "What was wrong with the input, or worth knowing about it.",
      [
        .text("severity", "`lost` where facts are missing, else `note`."),
        .text("path", "The file."),
        .integer("document", "From 1; 0 where it concerns the whole file."),
        .integer("item", "From 1; 0 where it concerns no item."),
        .integer("line", "From 1; 0 where there is none."),
        .integer("column", "In bytes from 1; 0 where there is none."),
        .text("kind", "The object's kind, as far as it could be read."),
        .namespace,
        .text("name", "The object's name, as far as it could be read."),
        .text("field", "The field's path in the object; empty where it is none."),
        .text("message", "What is wrong and what was expected."),
        .integer("stops_pruner", "1 where the reference pruner cannot decode the object either."),
      ]),
  ]
}
