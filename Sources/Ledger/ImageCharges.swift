import Plan
import Store

/// To whom each image counts: the narrowest owner that holds it in all of its places.
struct ImageCharges {
  /// The owner an image counts to.
  struct Owner: Hashable {
    var namespace = ""
    var imageStream = ""
    var family = ""
    var tag = ""
    let cause: LedgerCause
  }

  private var digests = DigestTable()
  /// By the number of the digest.
  private var holders: [ImageHolder] = []
  private var sizes: [Int64] = []
  private var namespaces: [String] = []
  private var streams: [String] = []
  private var families: [String] = []
  private var tags: [String] = []
  /// Of the image stream at hand, so that a family has one number in it.
  private var familyNumbers: [String: UInt32] = [:]
  /// Of the tag at hand.
  private var holder = ImageHolder.nobody

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
    familyNumbers.removeAll(keepingCapacity: true)
  }

  /// Begins the next tag of the image stream; its family may come again.
  mutating func begin(tag: String, family: String) {
    var number = familyNumbers[family]
    if number == nil {
      families.append(family)
      familyNumbers[family] = UInt32(families.count - 1)
      number = UInt32(families.count - 1)
    }
    tags.append(tag)
    holder = .tag(
      namespace: UInt32(namespaces.count - 1), stream: UInt32(streams.count - 1),
      family: number ?? 0, tag: UInt32(tags.count - 1))
  }

  /// Notes that the tag at hand holds an image.
  mutating func hold(_ image: RowText) {
    guard let index = digests.existingID(of: image.bytes).map({ Int($0.index) }) else { return }
    holders[index] = holders[index].joined(with: holder)
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

  /// Hands out every image's place and bytes, those of one owner together, the first of them with
  /// the owner.
  func visit(_ body: (_ place: Int, Owner?, _ bytes: Int64) throws -> Void) rethrows {
    var last: ImageHolder?
    let places = (0..<UInt32(count)).sorted { left, right in
      let (first, second) = (holders[Int(left)], holders[Int(right)])
      return first == second ? left < right : first.comes(before: second)
    }
    for place in places {
      let holder = holders[Int(place)]
      try body(Int(place), holder == last ? nil : owner(of: holder), sizes[Int(place)])
      last = holder
    }
  }

  private func owner(of holder: ImageHolder) -> Owner {
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
    case .tag(let namespace, let stream, let family, let tag):
      Owner(
        namespace: namespaces[Int(namespace)], imageStream: streams[Int(stream)],
        family: families[Int(family)], tag: tags[Int(tag)], cause: .image)
    }
  }
}
