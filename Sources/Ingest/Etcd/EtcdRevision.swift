/// The key of an entry of bucket `key`: which change of the store it was.
///
/// Source: etcd `server/storage/mvcc/revision.go`.
package struct EtcdRevision: Comparable {
  private static let length = 17
  private static let separator = UInt8(ascii: "_")
  private static let tombstoneMark = UInt8(ascii: "t")

  /// The store's revision, of which each transaction makes one.
  package let main: UInt64
  /// Counts the changes within one transaction, from 0.
  package let sub: UInt64

  init(main: UInt64, sub: UInt64) {
    self.main = main
    self.sub = sub
  }

  /// Nil where the bytes are no revision; a tombstone's has a mark behind it.
  init?(_ key: UnsafeRawBufferPointer) {
    guard key.count == Self.length || Self.isTombstone(key), key[8] == Self.separator else {
      return nil
    }
    main = UInt64(bigEndian: key.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    sub = UInt64(bigEndian: key.loadUnaligned(fromByteOffset: 9, as: UInt64.self))
  }

  /// Whether the key is one of an entry that says that an object was deleted.
  static func isTombstone(_ key: UnsafeRawBufferPointer) -> Bool {
    key.count == length + 1 && key[length] == tombstoneMark
  }

  package static func < (left: EtcdRevision, right: EtcdRevision) -> Bool {
    (left.main, left.sub) < (right.main, right.sub)
  }
}
