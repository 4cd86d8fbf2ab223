import Plan
import Store

/// To whom each image counts: the narrowest owner that holds it in all of its places.
struct ImageCharges {
  /// Who holds an image, as far as it is known.
  private enum Holder: Equatable {
    case nobody
    case family(namespace: UInt32, stream: UInt32, family: UInt32)
    case stream(namespace: UInt32, stream: UInt32)
    case namespace(UInt32)
    case everyone

    /// The narrowest owner of both.
    func joined(with other: Holder) -> Holder {
      switch (self, other) {
      case (.nobody, _): return other
      case (_, .nobody), (.everyone, _): return self
      case (_, .everyone): return .everyone
      default: break
      }
      if self == other { return self }
      if let stream = streamNumber, stream == other.streamNumber, let namespace = namespaceNumber {
        return .stream(namespace: namespace, stream: stream)
      }
      guard let namespace = namespaceNumber, namespace == other.namespaceNumber else {
        return .everyone
      }
      return .namespace(namespace)
    }

    private var streamNumber: UInt32? {
      switch self {
      case .family(_, let stream, _), .stream(_, let stream): stream
      default: nil
      }
    }

    private var namespaceNumber: UInt32? {
      switch self {
      case .family(let namespace, _, _), .stream(let namespace, _), .namespace(let namespace):
        namespace
      default: nil
      }
    }
  }

  /// The owner an image counts to.
  struct Owner: Hashable {
    var namespace = ""
    var imageStream = ""
    var family = ""
    let cause: LedgerCause
  }

  private var digests = DigestTable()
  /// By the number of the digest.
  private var holders: [Holder] = []
  private var sizes: [Int64] = []
  private var namespaces: [String] = []
  private var streams: [String] = []
  private var families: [String] = []

  /// Notes an image, whose value in etcd has so many bytes.
  mutating func add(_ image: RowText, valueBytes: Int64) {
    let index = Int(digests.id(of: image.bytes).index)
    let bytes = valueBytes + EtcdLedger.imageKeyBytes + Int64(image.bytes.count)
    guard index == holders.count else {
      sizes[index] = bytes
      return
    }
    holders.append(.nobody)
    sizes.append(bytes)
  }

  /// Begins the next image stream; they come in order of namespace and name.
  mutating func begin(namespace: String, imageStream: String) {
    if namespaces.last != namespace { namespaces.append(namespace) }
    streams.append(imageStream)
    families.append("")
  }

  /// Begins the next family of the image stream; it may come again.
  mutating func begin(family: String) {
    if families.last != family { families.append(family) }
  }

  /// Notes that the tag at hand holds an image.
  mutating func hold(_ image: RowText) {
    guard let index = digests.existingID(of: image.bytes).map({ Int($0.index) }) else { return }
    let holder = Holder.family(
      namespace: UInt32(namespaces.count - 1), stream: UInt32(streams.count - 1),
      family: UInt32(families.count - 1))
    guard case .family(_, let stream, let family) = holders[index] else {
      holders[index] = holders[index].joined(with: holder)
      return
    }
    let isSame = stream == streams.count - 1 && families[Int(family)] == families.last
    if !isSame { holders[index] = holders[index].joined(with: holder) }
  }

  /// Notes that an index lists a manifest, which is held by whoever holds the index.
  ///
  /// An index may be listed itself: whoever goes through all of them twice reaches those it lists.
  mutating func list(_ manifest: RowText, in image: RowText) {
    guard let index = digests.existingID(of: image.bytes).map({ Int($0.index) }),
      let listed = digests.existingID(of: manifest.bytes).map({ Int($0.index) })
    else { return }
    holders[listed] = holders[listed].joined(with: holders[index])
  }

  /// The place of an image among all of them; nil where there is no such object.
  func place(of image: String) -> Int? { digests.existingID(of: image).map { Int($0.index) } }

  /// How many images there are; their places are those below.
  var count: Int { holders.count }

  /// Hands out every image's place, owner and bytes.
  func visit(_ body: (_ place: Int, Owner, _ bytes: Int64) -> Void) {
    for index in holders.indices { body(index, owner(of: holders[index]), sizes[index]) }
  }

  private func owner(of holder: Holder) -> Owner {
    switch holder {
    case .nobody: Owner(cause: .unheldImage)
    case .everyone: Owner(cause: .sharedImage)
    case .namespace(let namespace):
      Owner(namespace: namespaces[Int(namespace)], cause: .sharedImage)
    case .stream(let namespace, let stream):
      Owner(
        namespace: namespaces[Int(namespace)], imageStream: streams[Int(stream)], cause: .image)
    case .family(let namespace, let stream, let family):
      Owner(
        namespace: namespaces[Int(namespace)], imageStream: streams[Int(stream)],
        family: families[Int(family)], cause: .image)
    }
  }
}
