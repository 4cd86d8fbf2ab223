/// Finds keys that an object has twice, anywhere in a document.
package enum DuplicateKeys {
  /// The places of the second values, in the order of the document.
  package static func find(in root: Node) -> [Node] {
    var found: [Node] = []
    var marks: [UInt64] = []
    var index = root.index
    while index < root.end {
      let node = Node(tape: root.tape, index: index)
      switch node.kind {
      case .object:
        check(node, marks: &marks, found: &found)
        index += 1
      case .signedInteger, .unsignedInteger, .double: index += 2
      default: index += 1
      }
    }
    return found
  }

  /// Compares the keys' marks, and the keys themselves only where marks agree.
  private static func check(_ object: Node, marks: inout [UInt64], found: inout [Node]) {
    marks.removeAll(keepingCapacity: true)
    for (key, _) in object.fields { marks.append(mark(of: key)) }
    guard marks.count < 32 else {
      checkMany(object, found: &found)
      return
    }
    for later in marks.indices.dropFirst() {
      for earlier in 0..<later where marks[earlier] == marks[later] {
        if let node = second(object, earlier, later) { found.append(node) }
      }
    }
  }

  private static func checkMany(_ object: Node, found: inout [Node]) {
    var keys: Set<String> = []
    for (key, value) in object.fields where !keys.insert(key.string).inserted {
      found.append(value)
    }
  }

  private static func second(_ object: Node, _ earlier: Int, _ later: Int) -> Node? {
    let fields = Array(object.fields)
    return fields[earlier].key.string == fields[later].key.string ? fields[later].value : nil
  }

  /// Length, first and last bytes of a key: keys that differ nearly always differ here.
  private static func mark(of key: Text) -> UInt64 {
    let bytes = key.bytes
    guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
    var mark = UInt64(bytes.count) << 56
    if bytes.count >= 8 {
      let head = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
      let tail = UnsafeRawPointer(base + bytes.count - 8).loadUnaligned(as: UInt64.self)
      return mark ^ head ^ (tail &* 0x9E37_79B9_7F4A_7C15)
    }
    for byte in bytes { mark = mark << 8 ^ mark >> 56 ^ UInt64(byte) }
    return mark
  }
}
