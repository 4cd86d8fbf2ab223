extension Schema {
  /// What snapshots of etcd say of its size; empty where only exports were read.
  static let etcd = [
    SchemaTable(
      "etcd_snapshot", "A snapshot of etcd that was read, and the sum of all prefixes in it.",
      [
        .integer("source_id", "The file; `source.source_id`."),
        .text("path", "As the user named it; a member's name stands behind an `!`."),
        .integer(
          "database_bytes",
          "Size of the database with its free pages, which etcd compares with its quota: `dbSize`."),
        .integer(
          "in_use_bytes", "The same without free pages: `dbSizeInUse`; null in a damaged file."
        ).orNull,
        .integer("page_bytes", "Size of a page."),
        .integer("pages", "Pages of the database."),
        .integer("free_pages", "Those that nothing is in; null in a damaged file.").orNull,
        .integer("revision", "The store's revision: writes since it was made."),
        .integer("compact_revision", "Up to where it was compacted; 0 where it never was."),
        .integer("is_checksummed", "1 where the file ends with a right SHA-256 of itself."),
      ] + usage),
    SchemaTable(
      "etcd_prefix", "What the objects of one kind take up in a snapshot of etcd.",
      [
        .integer("source_id", "The file; `source.source_id`."),
        .text(
          "prefix",
          "What their keys begin with: `/openshift.io/images`; empty for keys without prefix."),
      ] + usage),
    SchemaTable(
      "etcd_rewrite",
      "An image stream or image of which a snapshot of etcd has more than one revision.",
      [
        .integer("source_id", "The file; `source.source_id`."),
        .workloadKind, .namespace, .workloadName,
        .integer("version", "How often it was written since it was made."),
        .integer("revisions", "Revisions that are kept, with the current one."),
        .integer("revision_bytes", "Bytes of keys and values of those."),
      ]),
  ]

  private static let usage: [SchemaColumn] = [
    .integer("live_keys", "Objects: keys that have a value."),
    .integer("key_bytes", "Bytes of those keys."),
    .integer("value_bytes", "Bytes of their current values."),
    .integer("encrypted_keys", "Objects whose value the API server has encrypted."),
    .integer("revisions", "Values that are kept, current and old."),
    .integer("revision_bytes", "Bytes of keys and values of those."),
    .integer("tombstones", "Marks of deleted objects, kept until a compaction."),
    .integer(
      "entry_bytes",
      "Bytes of revisions and tombstones with what is stored around them, without empty space."),
  ]
}
