/// One entry of bucket `key`: a revision of an object, or the mark that it was deleted.
///
/// Source: etcd `api/mvccpb/kv.proto`.
package struct EtcdEntry {
  package let revision: EtcdRevision
  package let isTombstone: Bool
  /// The object's key: `/openshift.io/images/sha256:…`.
  package private(set) var key = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The object itself; of a tombstone, nothing.
  package private(set) var value = UnsafeRawBufferPointer(start: nil, count: 0)
  /// How often the object was written since it was made, from 1.
  package private(set) var version: UInt64 = 0
  /// The store's revision that made the object; 0 for a tombstone.
  package private(set) var createRevision: UInt64 = 0
  /// The store's revision that wrote the entry; 0 for a tombstone.
  package private(set) var modRevision: UInt64 = 0
  /// What the entry takes up in its page, with the header of its element.
  let entryBytes: Int

  /// Nil where the element is no entry, or says to be of another revision than its key does.
  init?(_ element: EtcdNode.Element) {
    guard !element.isBucket, let revision = EtcdRevision(element.key) else { return nil }
    self.revision = revision
    isTombstone = EtcdRevision.isTombstone(element.key)
    entryBytes = EtcdNode.elementBytes + element.key.count + element.value.count
    var reader = ProtobufReader(element.value)
    do throws(ProtobufFault) {
      while let field = try reader.next() {
        switch (field.number, field.value) {
        case (1, .bytes(let bytes)): key = bytes
        case (2, .varint(let number)): createRevision = number
        case (3, .varint(let number)): modRevision = number
        case (4, .varint(let number)): version = number
        case (5, .bytes(let bytes)): value = bytes
        default: break
        }
      }
    } catch {
      return nil
    }
    guard !key.isEmpty, isTombstone || modRevision == revision.main else { return nil }
  }

  /// Hands over each entry of a leaf of bucket `key`, as long as the leaf.
  static func forEach(
    in node: EtcdNode, fault: (EtcdFault) -> Void, _ body: (EtcdEntry) -> Void
  ) {
    node.forEachElement(fault: fault) { index, element in
      guard let entry = EtcdEntry(element) else {
        return fault(.elementMalformed(index, page: node.page, bucket: "key"))
      }
      body(entry)
    }
  }
}
