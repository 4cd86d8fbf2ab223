/// Walks the trees of a snapshot file from their roots, and marks the pages that they reach.
///
/// Pages are never scanned: those that are free keep what once was in them. A node is handed over
/// once, whoever points at it, so that a loop ends; how many pages are looked at is bounded by how
/// many the file has, and the way down is bounded as well. What is damaged is told, and the rest is
/// still walked. The memory is that of one node, and of one bit a page.
final class EtcdTreeWalk {
  /// Where a node of one page is read whole with the first call.
  private static let readAtOnce = 16 << 10
  /// The most bytes one node may have: two objects of the largest size that etcd can be set to take.
  private static let largestNode = 64 << 20
  private static let deepest = 32
  /// Bytes behind a node that a parser may read over.
  static let padding = 128

  private let file: EtcdFile
  private let meta: EtcdMeta
  private let fileBytes: Int
  private var memory: UnsafeMutableRawBufferPointer
  private var reached: [UInt64]
  /// How often a page was looked at, and how often one may be; in a sound tree it is once each.
  private var looks = 0
  private let mostLooks: Int
  /// How many pages trees take up.
  private(set) var reachedPages = 0
  /// Takes what is damaged.
  let fault: (EtcdFault) -> Void

  /// Begins at the beginning.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - meta: What its meta page says.
  ///   - fileBytes: Bytes of the file that are pages: all but a checksum.
  ///   - fault: Takes what is damaged.
  init(
    _ file: EtcdFile, meta: EtcdMeta, fileBytes: Int, fault: @escaping (EtcdFault) -> Void
  ) {
    self.file = file
    self.meta = meta
    self.fileBytes = fileBytes
    self.fault = fault
    memory = .allocate(byteCount: Self.readAtOnce + Self.padding, alignment: 64)
    let pages = min(Int(meta.pageCount), fileBytes / meta.pageBytes + 1)
    mostLooks = 2 * pages
    reached = Array(repeating: 0, count: pages / 64 + 1)
  }

  deinit { memory.deallocate() }

  /// Hands over the leaves below a page, in the order of their keys; each lasts as long as the call.
  func forEachLeaf(below root: UInt64, _ visit: (EtcdNode) -> Void) {
    walk(root, depth: 0, visit)
  }

  /// Counts the pages of a list of free pages, which is in no tree.
  func passList(at page: UInt64) {
    do throws(EtcdFault) {
      _ = try span(of: page)
    } catch {
      fault(error)
    }
  }

  private func walk(_ page: UInt64, depth: Int, _ visit: (EtcdNode) -> Void) {
    let children: [UInt64]
    do throws(EtcdFault) {
      let node = try load(page)
      guard !node.isLeaf else { return visit(node) }
      guard depth < Self.deepest else {
        throw .pageTooDeep(page, offset: offset(of: page))
      }
      children = (0..<node.count).map { node.child($0) }
    } catch {
      return fault(error)
    }
    for child in children { walk(child, depth: depth + 1, visit) }
  }

  private func offset(of page: UInt64) -> Int { Int(page) * meta.pageBytes }

  private func load(_ page: UInt64) throws(EtcdFault) -> EtcdNode {
    let (size, ahead) = try span(of: page)
    let offset = offset(of: page)
    if size > ahead, try read(size, at: offset, page: page) < size {
      throw .pageCutOff(page, offset: offset)
    }
    let bytes = UnsafeRawBufferPointer(rebasing: memory[..<size])
    guard let node = EtcdNode(bytes, page: page) else {
      throw .pageOfOtherKind(page, offset: offset, flags: bytes.littleEndian16(at: 8))
    }
    return node
  }

  /// Reads the beginning of a page, and marks it with those that it runs on over.
  ///
  /// - Returns: The bytes of all of them, and how many of these were read.
  private func span(of page: UInt64) throws(EtcdFault) -> (bytes: Int, ahead: Int) {
    guard page >= 2, page < meta.pageCount else {
      throw .pageOutside(page, pages: meta.pageCount)
    }
    let offset = offset(of: page)
    guard offset < fileBytes else { throw .pageCutOff(page, offset: offset) }
    guard looks < mostLooks else { throw .pageSkipped(page, offset: offset) }
    looks += 1
    let ahead = try read(max(Self.readAtOnce, meta.pageBytes), at: offset, page: page)
    guard ahead >= meta.pageBytes else { throw .pageCutOff(page, offset: offset) }
    let head = UnsafeRawBufferPointer(memory)
    let found = head.littleEndian64(at: 0)
    guard found == page else { throw .pageMisnumbered(page, offset: offset, found: found) }
    let pages = 1 + Int(head.littleEndian32(at: 12))
    let size = pages * meta.pageBytes
    guard size <= Self.largestNode else {
      throw .pageTooLarge(page, offset: offset, bytes: size)
    }
    guard offset + size <= fileBytes else { throw .pageCutOff(page, offset: offset) }
    try mark(page, pages)
    return (size, ahead)
  }

  private func read(_ count: Int, at offset: Int, page: UInt64) throws(EtcdFault) -> Int {
    if memory.count < count + Self.padding {
      memory.deallocate()
      memory = .allocate(byteCount: count + Self.padding, alignment: 64)
    }
    let wanted = min(count, fileBytes - offset)
    guard wanted > 0 else { throw .pageCutOff(page, offset: offset) }
    do throws(ByteSourceError) {
      return try file.read(
        into: UnsafeMutableRawBufferPointer(rebasing: memory[..<wanted]), at: offset)
    } catch {
      throw .unreadable(error)
    }
  }

  private func mark(_ page: UInt64, _ pages: Int) throws(EtcdFault) {
    for page in Int(page)..<(Int(page) + pages) {
      let bit: UInt64 = 1 << UInt64(page & 63)
      guard page >> 6 < reached.count else {
        throw .pageOutside(UInt64(page), pages: meta.pageCount)
      }
      guard reached[page >> 6] & bit == 0 else {
        throw .pageReachedTwice(UInt64(page), offset: page * meta.pageBytes)
      }
      reached[page >> 6] |= bit
      reachedPages += 1
    }
  }
}
