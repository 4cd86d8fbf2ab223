/// What keys of an etcd take up, those under one prefix or all.
package struct EtcdUsage: Hashable, Sendable {
  /// Keys that have a value.
  package var liveKeys = 0
  /// Bytes of those keys.
  package var keyBytes = 0
  /// Bytes of the values they have now.
  package var valueBytes = 0
  /// How many of those values are encrypted by the API server.
  package var encryptedKeys = 0
  /// Values that are kept, current and old.
  package var revisions = 0
  /// Bytes of keys and values of those.
  package var revisionBytes = 0
  /// Marks that a key was deleted, which are kept until a compaction.
  package var tombstones = 0
  /// Bytes of revisions and tombstones in the database, with all that is stored around them but
  /// for what is left empty in pages.
  package var entryBytes = 0

  /// Nothing.
  package init() {}

  package static func += (left: inout EtcdUsage, right: EtcdUsage) {
    left.liveKeys += right.liveKeys
    left.keyBytes += right.keyBytes
    left.valueBytes += right.valueBytes
    left.encryptedKeys += right.encryptedKeys
    left.revisions += right.revisions
    left.revisionBytes += right.revisionBytes
    left.tombstones += right.tombstones
    left.entryBytes += right.entryBytes
  }
}
