/// What a meta page says: how large pages are, how many are in use and where the tree begins.
///
/// Source: etcd-io/bbolt `internal/common/meta.go`.
struct EtcdMeta {
  private static let magic: UInt32 = 0xED0C_DAED
  private static let version: UInt32 = 2
  private static let noFreelist = UInt64.max
  /// The header of a page, and the meta data behind it.
  private static let length = EtcdNode.headerBytes + 64
  private static let pageSizes = 512...65_536

  let pageBytes: Int
  let rootPage: UInt64
  /// Nil where the file lists no free pages, as etcd's do.
  let freelistPage: UInt64?
  /// The high-water mark: all pages in use are below it.
  let pageCount: UInt64
  let transaction: UInt64
  /// Which of the two meta pages is damaged; nil where both are whole.
  private(set) var damagedPage: UInt64?

  /// Nil where the bytes, from the beginning of the page, are no meta page, or a damaged one.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.length else { return nil }
    let meta = UnsafeRawBufferPointer(rebasing: bytes[EtcdNode.headerBytes..<Self.length])
    guard meta.littleEndian32(at: 0) == Self.magic, meta.littleEndian32(at: 4) == Self.version,
      meta.littleEndian64(at: 56) == Self.checksum(UnsafeRawBufferPointer(rebasing: meta[..<56]))
    else { return nil }
    pageBytes = Int(meta.littleEndian32(at: 8))
    rootPage = meta.littleEndian64(at: 16)
    let freelist = meta.littleEndian64(at: 32)
    freelistPage = freelist == Self.noFreelist ? nil : freelist
    pageCount = meta.littleEndian64(at: 40)
    transaction = meta.littleEndian64(at: 48)
    guard Self.pageSizes.contains(pageBytes), pageBytes & (pageBytes - 1) == 0,
      pageCount < 1 << 40
    else { return nil }
  }

  /// The whole one of the two meta pages, the newer where both are.
  ///
  /// Where the first is damaged, the second is looked for at each size that pages may have.
  ///
  /// - Throws: ``EtcdFault/noMetaPage``, or where the file cannot be read.
  static func newest(in file: EtcdFile) throws(EtcdFault) -> EtcdMeta {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: pageSizes.upperBound + length, alignment: 16)
    defer { buffer.deallocate() }
    let count: Int
    do throws(ByteSourceError) {
      count = try file.read(into: buffer, at: 0)
    } catch {
      throw .unreadable(error)
    }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    let first = EtcdMeta(bytes)
    let second = second(in: bytes, pageBytes: first?.pageBytes)
    if let first, let second { return second.transaction >= first.transaction ? second : first }
    guard var found = first ?? second else { throw .noMetaPage }
    found.damagedPage = first == nil ? 0 : 1
    return found
  }

  /// The second meta page, by the size of pages where the first says it; nil where it is damaged.
  private static func second(in bytes: UnsafeRawBufferPointer, pageBytes: Int?) -> EtcdMeta? {
    var offset = pageBytes ?? pageSizes.lowerBound
    while offset <= pageSizes.upperBound, offset < bytes.count {
      if let meta = EtcdMeta(UnsafeRawBufferPointer(rebasing: bytes[offset...])),
        meta.pageBytes == offset
      {
        return meta
      }
      offset = pageBytes == nil ? offset * 2 : .max
    }
    return nil
  }

  /// Whether bytes at a file's beginning are those of a snapshot, be they damaged.
  static func isLikely(_ prefix: ArraySlice<UInt8>) -> Bool {
    let magic: [UInt8] = [0xED, 0xDA, 0x0C, 0xED]
    if prefix.dropFirst(EtcdNode.headerBytes).starts(with: magic) { return true }
    var offset = pageSizes.lowerBound
    while offset < pageSizes.upperBound {
      let page = prefix.dropFirst(offset)
      if page.dropFirst(EtcdNode.headerBytes).starts(with: magic), page.dropFirst(8).first == 4 {
        return true
      }
      offset *= 2
    }
    return false
  }

  /// FNV-1a with 64 bits.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

extension UnsafeRawBufferPointer {
  func littleEndian16(at offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func littleEndian32(at offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func littleEndian64(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
