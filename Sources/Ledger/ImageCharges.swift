import Plan

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

  private let facts: ClusterFacts
  /// By index in the catalog.
  private var holders: [ImageHolder]
  private var namespaces: [String] = []
  private var families: [String] = []
  private var familyNumbers: [String: UInt32] = [:]
  /// Of the tag at hand.
  private var holder = ImageHolder.nobody

  init(_ facts: ClusterFacts) {
    self.facts = facts
    holders = Array(repeating: .nobody, count: facts.images.entries.count)
  }

  /// Begins the next tag, by the numbers of its image stream and of itself; they come in order.
  mutating func begin(stream: Int, tag: Int, family: String) {
    let namespace = facts.histories.streams[stream].namespace
    if namespaces.last != namespace { namespaces.append(namespace) }
    holder = ImageHolder(
      namespace: UInt32(namespaces.count), stream: UInt32(stream + 1),
      family: number(ofFamily: family), tag: UInt32(tag + 1))
  }

  private mutating func number(ofFamily family: String) -> UInt32 {
    if let number = familyNumbers[family] { return number }
    families.append(family)
    familyNumbers[family] = UInt32(families.count)
    return UInt32(families.count)
  }

  /// Notes that the tag at hand holds an image.
  mutating func hold(_ image: DigestID) {
    guard let index = facts.images.index(of: image) else { return }
    holders[index] = holders[index].joined(with: holder)
  }

  /// Notes what indexes list, which is held by whoever holds the index.
  ///
  /// An index may be listed itself: going through all of them twice reaches those it lists.
  mutating func holdListed() {
    for _ in 0..<2 {
      for index in holders.indices {
        for listed in facts.images.manifests(of: index).compactMap({ facts.images.index(of: $0) }) {
          holders[listed] = holders[listed].joined(with: holders[index])
        }
      }
    }
  }

  /// What an image takes in etcd with its key, in bytes.
  func storedBytes(at index: Int) -> Int64 {
    let image = facts.images.entries[index]
    let name = facts.digests.byteCount(of: image.digest)
    return image.storedBytes + EtcdLedger.imageKeyBytes + Int64(name)
  }

  /// Hands out every owner once, with the indexes of its images in the catalog.
  func visit(_ body: (Owner, _ images: ArraySlice<UInt32>) throws -> Void) rethrows {
    let images = (0..<UInt32(holders.count)).sorted { left, right in
      let (first, second) = (holders[Int(left)], holders[Int(right)])
      return first == second ? left < right : first.comes(before: second)
    }
    var rest = images[...]
    var history: NumberedHistory?
    while let first = rest.first {
      let holder = holders[Int(first)]
      let own = rest.prefix { holders[Int($0)] == holder }
      if holder.tag != 0, history?.stream != Int(holder.stream) - 1 {
        history = facts.histories.history(ofStream: Int(holder.stream) - 1)
      }
      try body(owner(of: holder, history), own)
      rest = rest[own.endIndex...]
    }
  }

  /// An owner by name; the history is that of its image stream where it is a tag.
  private func owner(of holder: ImageHolder, _ history: NumberedHistory?) -> Owner {
    func name(_ number: UInt32, in names: [String]) -> String {
      number == 0 ? "" : names[Int(number) - 1]
    }
    let cause: LedgerCause =
      !holder.isHeld ? .unheldImage : holder.stream == 0 ? .sharedImage : .image
    let stream = holder.stream == 0 ? nil : facts.histories.streams[Int(holder.stream) - 1]
    let first = history?.tags.first?.number ?? 0
    let tag = holder.tag == 0 ? nil : history?.tags[Int(holder.tag) - 1 - first].name
    return Owner(
      namespace: name(holder.namespace, in: namespaces), imageStream: stream?.imageStream ?? "",
      family: name(holder.family, in: families), tag: tag ?? "",
      cause: cause)
  }
}
