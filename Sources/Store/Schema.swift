/// The tables of the database.
///
/// Times are Unix seconds, sizes bytes, revision 1 is the current one, and truth is 1. Every fact
/// carries the `object_id` of the object it was read from.
package enum Schema {
  /// Kept in `PRAGMA application_id`: `tagt`.
  package static let applicationID = 0x7461_6774
  /// Kept in `PRAGMA user_version`; raised with every change that an older program cannot read.
  package static let version = 7

  /// What a run reads anew: emptied and filled in one transaction.
  package static let facts =
    provenance + imageStreams + images + workloads + access + policies + verdicts + suppressions
    + ledger + etcd

  /// What stays from run to run.
  package static let history = runs

  package static let tables = facts + history

  /// The table of that name.
  package static func table(_ name: String) -> SchemaTable? {
    tables.first { $0.name == name }
  }
}

extension SchemaColumn {
  static let objectID = integer("object_id", "The object it was read from; `object.object_id`.")
  static let namespace = text(
    "namespace", "`metadata.namespace`; empty where the export names none.")
  static let imageStream = text("image_stream", "The image stream's name.")
  static let tag = text("tag", "The tag's name.")
  static let workloadKind = text("kind", "The object's kind.")
  static let workloadName = text("name", "The object's name.")
  static let image = text("image", "The image's digest, as it is written.")
  static let createdAt = integer(
    "created_at", "`metadata.creationTimestamp`, of a history item `created`; null where unknown."
  ).orNull
  static let annotationBytes = integer(
    "annotation_bytes", "Of these, annotations; an image stream's spec tags' too.")
  static let managedFieldBytes = integer(
    "managed_field_bytes", "Of these, managed fields; 0 where the export hides them.")
  static let partBytes = integer(
    "stored_bytes", "What it takes of its image stream's value in etcd; 0 where not known.")
  static let createdNanoseconds = integer(
    "created_nanoseconds", "The fraction of the second in which it was created.")
}
