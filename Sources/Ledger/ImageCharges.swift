import Plan
import Store

/// To whom each image counts: the narrowest owner that holds it in all of its places.
struct ImageCharges {
  /// The owner an image counts to.
  struct Owner {
    let namespace: String
    let imageStream: String
    let family: String
    let tag: String
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
    if familyNumbers[family] == nil {
      families.append(family)
      familyNumbers[family] = UInt32(families.count)
    }
    tags.append(tag)
    holder = ImageHolder(
      namespace: UInt32(namespaces.count), stream: UInt32(streams.count),
      family: familyNumbers[family] ?? 0, tag: UInt32(tags.count))
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

  /// The bytes of the image at a place.
  func storedBytes(at place: Int) -> Int64 { sizes[place] }

  /// Hands out every owner once, with the places of its images.
  func visit(_ body: (Owner, _ places: ArraySlice<Int>) throws -> Void) rethrows {
    let places = holders.indices.sorted { left, right in
      holders[left] == holders[right]
        ? left < right : holders[left].comes(before: holders[right])
    }
    var rest = places[...]
    while let first = rest.first {
      let own = rest.prefix { holders[$0] == holders[first] }
      try body(owner(of: holders[first]), own)
      rest = rest[own.endIndex...]
    }
  }

  private func owner(of holder: ImageHolder) -> Owner {
    func name(_ number: UInt32, in names: [String]) -> String {
      number == 0 ? "" : names[Int(number) - 1]
    }
    let cause: LedgerCause =
      !holder.isHeld ? .unheldImage : holder.stream == 0 ? .sharedImage : .image
    return Owner(
      namespace: name(holder.namespace, in: namespaces),
      imageStream: name(holder.stream, in: streams), family: name(holder.family, in: families),
      tag: name(holder.tag, in: tags), cause: cause)
  }
}
