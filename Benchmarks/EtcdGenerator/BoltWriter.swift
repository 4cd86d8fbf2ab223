private import Foundation

/// Writes a bbolt file from front to back, so that one of any size takes little memory.
///
/// Pages fill up to nine tenths, as etcd's do, and a leaf keeps at least two elements.
package struct BoltWriter {
  private static let fillShare = 0.9

  private let handle: FileHandle
  private let pageBytes: Int
  private var nextPage: UInt64 = 2
  private var waiting: [UInt8] = []
  private var buckets: [BoltPage.Element] = []
  /// Elements of the leaf that is filled, and their bytes.
  private var leaf: [BoltPage.Element] = []
  private var leafBytes = 0
  /// The leaves of the bucket that is filled.
  private var leaves: [BoltPage.Element] = []

  /// Makes the file, or empties it.
  ///
  /// - Throws: What the file system reports.
  package init(path: String, pageBytes: Int = 4096) throws {
    let url = URL(fileURLWithPath: path)
    try Data().write(to: url)
    handle = try FileHandle(forUpdating: url)
    self.pageBytes = pageBytes
    waiting = [UInt8](repeating: 0, count: 2 * pageBytes)
  }

  /// Adds a key that is greater than those before it to the bucket that is filled.
  ///
  /// - Throws: What the file system reports.
  package mutating func append(_ key: [UInt8], _ value: [UInt8]) throws {
    let element = BoltPage.Element.leaf(key, value)
    let limit = Int(Double(pageBytes) * Self.fillShare) - BoltPage.headerBytes
    if leaf.count >= 2, leafBytes + element.size > limit { try endLeaf() }
    leaf.append(element)
    leafBytes += element.size
  }

  /// Ends the bucket that is filled; names have to come in their order.
  ///
  /// - Throws: What the file system reports.
  package mutating func endBucket(_ name: String) throws {
    let root: UInt64
    var inline: [UInt8] = []
    if leaves.isEmpty, leafBytes < pageBytes / 4 {
      root = 0
      inline = BoltPage.node(page: 0, isLeaf: true, leaf, overflow: 0)
      (leaf, leafBytes) = ([], 0)
    } else {
      try endLeaf()
      root = try writeBranches(leaves)
      leaves = []
    }
    let header = BoltPage.bytes(of: root) + BoltPage.bytes(of: UInt64(0))
    buckets.append(.leaf(Array(name.utf8), header + inline, flags: 1))
  }

  /// Leaves pages that nothing is in, with a page's stale header in each.
  ///
  /// - Throws: What the file system reports.
  package mutating func leaveFree(_ pages: Int) throws {
    for _ in 0..<pages {
      try write(BoltPage.node(page: nextPage, isLeaf: true, [.leaf([1], [2])], overflow: 0))
    }
  }

  /// Writes the tree of buckets and the meta pages, and what etcdctl puts behind them.
  ///
  /// - Parameters:
  ///   - freePages: What is listed as free; nil leaves the list out, as etcd does.
  ///   - hasChecksum: Whether it is a snapshot, not a copy of a database.
  /// - Throws: What the file system reports.
  package mutating func finish(freePages: [UInt64]? = nil, hasChecksum: Bool = true) throws {
    let root = try write(BoltPage.Element.leafBytes(of: buckets), elements: buckets, isLeaf: true)
    var freelist = UInt64.max
    if let freePages {
      let list = freePages.flatMap { BoltPage.bytes(of: $0) }
      freelist = nextPage
      try write(
        BoltPage.header(
          page: nextPage, flags: BoltPage.freelistFlag, count: freePages.count, overflow: 0) + list)
    }
    try drain()
    try handle.seek(toOffset: 0)
    for page: UInt64 in 0...1 {
      var meta = BoltPage.meta(
        page: page, pageBytes: pageBytes, root: root, freelist: freelist, pages: nextPage,
        transaction: 9 - page)
      meta += [UInt8](repeating: 0, count: pageBytes - meta.count)
      try handle.write(contentsOf: meta)
    }
    if hasChecksum { try writeChecksum() }
    try handle.close()
  }

  private mutating func endLeaf() throws {
    guard let first = leaf.first else { return }
    let page = try write(leafBytes, elements: leaf, isLeaf: true)
    leaves.append(.branch(first.key, child: page))
    (leaf, leafBytes) = ([], 0)
  }

  /// Writes branches over branches until there is one page above all.
  private mutating func writeBranches(_ children: [BoltPage.Element]) throws -> UInt64 {
    guard children.count > 1 else { return children.first?.child ?? 0 }
    let room = Int(Double(pageBytes) * Self.fillShare) - BoltPage.headerBytes
    let perPage = max(2, room / (children.first?.size ?? room))
    var above: [BoltPage.Element] = []
    for start in stride(from: 0, to: children.count, by: perPage) {
      let group = Array(children[start..<min(start + perPage, children.count)])
      let page = try write(
        BoltPage.Element.leafBytes(of: group), elements: group, isLeaf: false)
      above.append(.branch(group[0].key, child: page))
    }
    return try writeBranches(above)
  }

  private mutating func write(
    _ bytes: Int, elements: [BoltPage.Element], isLeaf: Bool
  ) throws -> UInt64 {
    let page = nextPage
    let overflow = (BoltPage.headerBytes + bytes - 1) / pageBytes
    try write(BoltPage.node(page: page, isLeaf: isLeaf, elements, overflow: overflow))
    return page
  }

  private mutating func write(_ node: [UInt8]) throws {
    let pages = (node.count + pageBytes - 1) / pageBytes
    waiting += node
    waiting += [UInt8](repeating: 0, count: pages * pageBytes - node.count)
    nextPage += UInt64(pages)
    if waiting.count > 1 << 20 { try drain() }
  }

  private mutating func drain() throws {
    try handle.write(contentsOf: waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private func writeChecksum() throws {
    var checksum = Checksum()
    try handle.seek(toOffset: 0)
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      piece.withUnsafeBytes { checksum.add($0) }
    }
    try handle.write(contentsOf: checksum.digest)
  }
}

extension BoltPage.Element {
  static func leafBytes(of elements: [BoltPage.Element]) -> Int {
    elements.reduce(0) { $0 + $1.size }
  }
}
