/// One node of a tree: a page with the pages that it runs on over, or a bucket kept inside one.
///
/// A header is followed by elements of 16 bytes each, which say where their keys and values lie.
/// Nothing of that is believed before it is checked. The bytes belong to whoever read the node.
///
/// Source: etcd-io/bbolt `internal/common/page.go`.
struct EtcdNode {
  static let headerBytes = 16
  static let elementBytes = 16

  private static let branchFlag: UInt16 = 1
  private static let leafFlag: UInt16 = 2
  private static let bucketFlag: UInt32 = 1

  /// A key and a value of a leaf, as long as the node.
  struct Element {
    let key: UnsafeRawBufferPointer
    let value: UnsafeRawBufferPointer
    /// Whether the value says where another tree begins.
    let isBucket: Bool
  }

  /// The page it lies in.
  let page: UInt64
  let isLeaf: Bool
  let count: Int
  private let bytes: UnsafeRawBufferPointer

  /// Nil where the bytes are neither branch nor leaf, have no room for their elements, or are a
  /// branch without any.
  init?(_ bytes: UnsafeRawBufferPointer, page: UInt64) {
    guard bytes.count >= Self.headerBytes else { return nil }
    let flags = bytes.littleEndian16(at: 8)
    guard flags == Self.branchFlag || flags == Self.leafFlag else { return nil }
    count = Int(bytes.littleEndian16(at: 10))
    guard Self.headerBytes + count * Self.elementBytes <= bytes.count else { return nil }
    isLeaf = flags == Self.leafFlag
    guard isLeaf || count > 0 else { return nil }
    self.page = page
    self.bytes = bytes
  }

  /// The page of a branch's child.
  func child(_ index: Int) -> UInt64 {
    bytes.littleEndian64(at: Self.headerBytes + index * Self.elementBytes + 8)
  }

  /// Hands a leaf's elements over in their order, each with its index.
  ///
  /// Elements that claim more bytes together than the node has end the leaf: else one page could
  /// give thousands of values of its whole length.
  func forEachElement(fault: (EtcdFault) -> Void, _ body: (Int, Element) -> Void) {
    var left = bytes.count
    for index in 0..<count {
      let start = Self.headerBytes + index * Self.elementBytes
      let keyStart = start + Int(bytes.littleEndian32(at: start + 4))
      let valueStart = keyStart + Int(bytes.littleEndian32(at: start + 8))
      let end = valueStart + Int(bytes.littleEndian32(at: start + 12))
      guard end <= bytes.count else {
        fault(.elementOutside(index, page: page))
        continue
      }
      left -= end - keyStart
      guard left >= 0 else { return fault(.elementsOverlap(page: page)) }
      body(
        index,
        Element(
          key: UnsafeRawBufferPointer(rebasing: bytes[keyStart..<valueStart]),
          value: UnsafeRawBufferPointer(rebasing: bytes[valueStart..<end]),
          isBucket: bytes.littleEndian32(at: start) & Self.bucketFlag != 0))
    }
  }
}
