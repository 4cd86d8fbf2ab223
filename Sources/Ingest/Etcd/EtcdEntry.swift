/// One entry of bucket `key`: a revision of an object, or the mark that it was deleted.
///
/// Source: etcd `api/mvccpb/kv.proto`.
struct EtcdEntry {
  let revision: EtcdRevision
  let isTombstone: Bool
  /// The object's key: `/openshift.io/images/sha256:…`.
  private(set) var key = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The object itself; of a tombstone, nothing.
  private(set) var value = UnsafeRawBufferPointer(start: nil, count: 0)
  /// How often the object was written since it was made, from 1.
  private(set) var version: UInt64 = 0
  /// What the entry takes up in its page, with the header of its element.
  let entryBytes: Int

  /// Nil where the element is no entry.
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
        case (4, .varint(let number)): version = number
        case (5, .bytes(let bytes)): value = bytes
        default: break
        }
      }
    } catch {
      return nil
    }
    guard !key.isEmpty else { return nil }
  }

  /// Hands over each entry of a leaf of bucket `key`, as long as the leaf.
  static func forEach(
    in node: EtcdNode, fault: (EtcdFault) -> Void, _ body: (EtcdEntry) -> Void
  ) {
    node.forEachElement(
      { index, element in
        guard let entry = EtcdEntry(element) else {
          return fault(.elementMalformed(index, page: node.page, bucket: "key"))
        }
        body(entry)
      }, fault: fault)
  }
}
