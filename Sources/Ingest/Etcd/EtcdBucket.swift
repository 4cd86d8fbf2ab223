/// A bucket of a snapshot file: a named tree, or a few elements that lie where its name does.
struct EtcdBucket {
  private static let headerBytes = 16
  /// etcd has ten.
  private static let mostBuckets = 256
  private static let longestName = 64
  /// The largest page; bbolt keeps no more than a quarter of one inside another.
  private static let largestInline = 64 << 10

  let name: String
  /// The page its tree begins at; nil where it is inline.
  private let root: UInt64?
  /// A copy of its only node where it is inline, with bytes behind it that a parser may read over.
  private let inline: [UInt8]
  /// The page that its name lies in.
  private let page: UInt64

  private init?(_ element: EtcdNode.Element, page: UInt64) {
    guard element.isBucket, element.value.count >= Self.headerBytes,
      element.key.count <= Self.longestName
    else { return nil }
    let root = element.value.littleEndian64(at: 0)
    guard root != 0 || element.value.count <= Self.largestInline else { return nil }
    name = String(decoding: element.key, as: UTF8.self)
    self.root = root == 0 ? nil : root
    inline =
      root == 0
      ? element.value[Self.headerBytes...] + [UInt8](repeating: 0, count: EtcdTreeWalk.padding) : []
    self.page = page
  }

  /// All buckets of a database, in the order of their names.
  static func all(in walk: EtcdTreeWalk, meta: EtcdMeta) -> [EtcdBucket] {
    var buckets: [EtcdBucket] = []
    var isOver = false
    walk.forEachLeaf(below: meta.rootPage) { node in
      node.forEachElement(fault: walk.fault) { index, element in
        guard buckets.count < mostBuckets else {
          if !isOver { walk.fault(.tooManyBuckets) }
          isOver = true
          return
        }
        guard let bucket = EtcdBucket(element, page: node.page) else {
          return walk.fault(.bucketMalformed(index, page: node.page))
        }
        buckets.append(bucket)
      }
    }
    return buckets
  }

  /// Hands over the bucket's leaves, in the order of their keys; each lasts as long as the call.
  func forEachLeaf(in walk: EtcdTreeWalk, _ visit: (EtcdNode) -> Void) {
    if let root { return walk.forEachLeaf(below: root, visit) }
    inline.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast(EtcdTreeWalk.padding))
      guard let node = EtcdNode(bytes, page: page), node.isLeaf else {
        return walk.fault(.elementMalformed(0, page: page, bucket: name))
      }
      visit(node)
    }
  }
}
