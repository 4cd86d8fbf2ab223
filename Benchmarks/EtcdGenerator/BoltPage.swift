/// Pages of a bbolt file as bytes, for tests and measurements.
///
/// Source: etcd-io/bbolt `internal/common`.
package enum BoltPage {
  static let headerBytes = 16
  static let elementBytes = 16
  static let branchFlag: UInt16 = 1
  static let leafFlag: UInt16 = 2
  static let metaFlag: UInt16 = 4
  static let freelistFlag: UInt16 = 16

  /// A leaf's key with its value, or a branch's key with its child.
  package struct Element {
    let key: [UInt8]
    let value: [UInt8]
    let flags: UInt32
    let child: UInt64

    /// A key and its value; `flags` is 1 where the value is a bucket.
    static func leaf(_ key: [UInt8], _ value: [UInt8], flags: UInt32 = 0) -> Element {
      Element(key: key, value: value, flags: flags, child: 0)
    }

    static func branch(_ key: [UInt8], child: UInt64) -> Element {
      Element(key: key, value: [], flags: 0, child: child)
    }

    var size: Int { elementBytes + key.count + value.count }
  }

  /// The bytes of a header.
  static func header(page: UInt64, flags: UInt16, count: Int, overflow: Int) -> [UInt8] {
    bytes(of: page) + bytes(of: flags) + bytes(of: UInt16(count)) + bytes(of: UInt32(overflow))
  }

  /// A node's bytes: header, elements, keys and values.
  static func node(page: UInt64, isLeaf: Bool, _ elements: [Element], overflow: Int) -> [UInt8] {
    var node = header(
      page: page, flags: isLeaf ? leafFlag : branchFlag, count: elements.count, overflow: overflow)
    var data: [UInt8] = []
    for (index, element) in elements.enumerated() {
      let offset = UInt32((elements.count - index) * elementBytes + data.count)
      if isLeaf {
        node += bytes(of: element.flags) + bytes(of: offset)
        node += bytes(of: UInt32(element.key.count)) + bytes(of: UInt32(element.value.count))
      } else {
        node += bytes(of: offset) + bytes(of: UInt32(element.key.count)) + bytes(of: element.child)
      }
      data += element.key
      data += element.value
    }
    return node + data
  }

  /// The bytes of a meta page.
  package static func meta(
    page: UInt64, pageBytes: Int, root: UInt64, freelist: UInt64, pages: UInt64,
    transaction: UInt64
  ) -> [UInt8] {
    var meta = bytes(of: UInt32(0xED0C_DAED)) + bytes(of: UInt32(2))
    meta += bytes(of: UInt32(pageBytes)) + bytes(of: UInt32(0))
    meta += bytes(of: root) + bytes(of: UInt64(0)) + bytes(of: freelist) + bytes(of: pages)
    meta += bytes(of: transaction)
    let checksum = meta.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return header(page: page, flags: metaFlag, count: 0, overflow: 0) + meta + bytes(of: checksum)
  }

  /// A number as the file has it: the lowest byte first.
  package static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
