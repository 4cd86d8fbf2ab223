import Model
import Plan
import TestSupport

extension DigestTable {
  /// The number of the digest that reads as a number.
  mutating func fake(_ number: Int) -> DigestID { id(of: Digest.fake(number).text) }

  /// The name of the blob whose digest reads as the number.
  mutating func fakeBlob(_ number: Int) -> BlobName {
    let id = fake(number)
    return blob(id)
  }
}

extension Timestamp {
  /// So many minutes before the moment that tests judge at.
  static func minutesAgo(_ minutes: Int) -> Timestamp {
    Timestamp(seconds: Timestamp.asOf.seconds - Int64(minutes) * 60)
  }
}

extension PrunePolicy {
  /// The policy of some flags.
  static func with(_ change: (inout PruneFlags) -> Void = { _ in }) -> PrunePolicy {
    var flags = PruneFlags()
    change(&flags)
    return PrunePolicy(flags)
  }
}

/// A small cluster: images 1 to 9, of a day ago, each with one layer of its own and a shared one.
struct FakeCluster {
  var facts = ClusterFacts()
  private var histories: [StreamHistory] = []
  /// What each image has, in the order of the catalog.
  private var blobs: [[Int]] = []
  private var numbers: [Int] = []
  /// What the pod names.
  private var uses: [(stream: String, tag: String?, image: Int?)] = []

  /// The number of the shared layer; that of an image's own is a hundred more than the image's.
  static let sharedLayer = 100

  init(images: some Sequence<Int> = 1...9) {
    for image in images { add(image: image) }
  }

  /// Adds an image.
  mutating func add(
    image: Int, minutesAgo: Int = 1440, isManaged: Bool = true, hasMetadata: Bool = true,
    manifests: [Int] = []
  ) {
    let blobs = [Self.sharedLayer, 100 + image]
    self.blobs.append(blobs)
    numbers.append(image)
    facts.blobs.append(blobs.map { facts.digests.fakeBlob($0) })
    facts.images.add(
      facts.digests.fake(image), createdAt: .minutesAgo(minutesAgo), sizeBytes: 20,
      isManaged: isManaged, hasMetadata: hasMetadata,
      manifests: manifests.map { facts.digests.fake($0) })
  }

  /// Adds a tag's history to `shop/cart`, a stream of a day ago: images, newest first.
  mutating func add(
    stream: String = "cart", tag: String, images: [Int], minutesAgo: Int = 1440,
    streamMinutesAgo: Int = 1440
  ) {
    if histories.last?.imageStream != stream {
      histories.append(
        StreamHistory(
          namespace: "shop", imageStream: stream, createdAt: .minutesAgo(streamMinutesAgo)))
    }
    let last = histories.count - 1
    histories[last].begin(tag: tag)
    for (index, image) in images.enumerated() {
      histories[last].add(
        number: index + 1, image: facts.digests.fake(image), createdAt: .minutesAgo(minutesAgo))
    }
  }

  /// Lets a pod name a tag, or an image by digest.
  mutating func use(stream: String = "cart", tag: String? = nil, image: Int? = nil) {
    uses.append((stream, tag, image))
  }

  func plan(_ policy: PrunePolicy = .with()) -> PrunePlan {
    var facts = facts
    var owners: [Int: [Int]] = [:]
    for (place, number) in numbers.enumerated() {
      for blob in blobs[place] + [number] { owners[blob, default: []].append(place) }
    }
    for (blob, places) in owners.sorted(by: { $0.key < $1.key }) {
      let name = facts.digests.fakeBlob(blob)
      let size: Int64 = blob < Self.sharedLayer ? 0 : 10
      for place in places { facts.blobs.add(name, sizeBytes: size, of: place) }
    }
    for history in histories { facts.histories.append(history) }
    addUses(to: &facts)
    return Replay(policy: policy, asOf: .asOf).plan(of: facts)
  }
}

extension FakeCluster {
  private func addUses(to facts: inout ClusterFacts) {
    let holder = Holder(
      kind: "Pod", namespace: "shop", name: "cart-1", field: "spec.containers[0].image")
    for history in Array(facts.histories) {
      for use in uses where use.stream == history.name.imageStream {
        let id = facts.holders.add(holder)
        if let tag = history.tags.first(where: { $0.name == use.tag }) {
          facts.references.add(id, naming: .init(tag: tag.number, ofStream: history.stream))
        }
        if let image = use.image {
          let image = facts.digests.fake(image)
          facts.references.add(id, naming: .init(image: image, ofStream: history.stream))
        }
      }
    }
  }
}

extension PrunePlan {
  /// The checks of all revisions, by name and in order.
  var revisionChecks: [String] { revisions.map(\.check.name) }

  /// The numbers of the images that go.
  var removed: [Int] { removedImages.map { number(facts.images.entries[$0.index].digest) } }

  /// The number that a fake digest reads as.
  func number(_ blob: BlobName) -> Int {
    Int(facts.digests.text(of: blob).suffix(8), radix: 16) ?? -1
  }

  /// The number that a fake digest reads as.
  func number(_ id: DigestID) -> Int {
    Int(facts.digests.text(of: id).suffix(8), radix: 16) ?? -1
  }
}
