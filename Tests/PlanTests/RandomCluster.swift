import Foundation
import Model
import TestSupport

/// Numbers that are the same for the same seed.
struct Lot: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Whether it happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// A small cluster drawn by lot: image streams with histories and spec tags, indexes with
/// sub-manifests, shared layers, and users of every kind through every field.
struct RandomCluster {
  struct Image {
    let number: Int
    let minutesAgo: Int
    let isManaged: Bool
    let layers: [Int]
    /// Numbers of the images it lists; only an index has any.
    let listed: [Int]

    var digest: String { Digest.fake(number).text }
  }

  struct Item: Equatable {
    let image: Int
    let minutesAgo: Int
  }

  struct SpecTag {
    let kind: String
    let name: String
    let namespace: String?
    /// What it names in the cluster.
    let target: Target?
  }

  struct Tag {
    let name: String
    var spec: SpecTag?
    var items: [Item]
  }

  struct Stream {
    let namespace: String
    let name: String
    let minutesAgo: Int
    let keep: String?
    var tags: [Tag]

    var text: String { "\(namespace)/\(name)" }
  }

  /// A tag or an image, by digest, of an image stream.
  enum Target: Hashable {
    case tag(stream: String, String)
    case image(Int)
  }

  struct User {
    let json: String
    /// What it names.
    let target: Target
  }

  static let registry = "registry.svc:5000"
  private static let names = [
    "latest", "stable", "v1", "v2.0", "1.2.3", "v1-may-2019", "v1-jun-2019", "v1-jul-2019",
    "20190501", "20190601", "build-81", "build-82", "pr-7", "main-0bffd43",
  ]

  var images: [Image] = []
  var streams: [Stream] = []
  var users: [User] = []

  init(seed: Int) {
    var lot = Lot(seed: seed)
    drawImages(&lot)
    drawStreams(&lot)
    drawUsers(&lot)
  }

  private mutating func drawImages(_ lot: inout Lot) {
    for number in 1...lot.number(4...24) {
      let isIndex = lot.happens(20) && number > 2
      let listed = isIndex ? (1..<number).filter { _ in lot.happens(30) } : []
      images.append(
        Image(
          number: number, minutesAgo: lot.happens(15) ? lot.number(1...59) : lot.number(61...9000),
          isManaged: lot.happens(80),
          layers: isIndex ? [] : (0..<lot.number(0...4)).map { _ in lot.number(1000...1012) },
          listed: listed))
    }
  }

  private mutating func drawStreams(_ lot: inout Lot) {
    for place in 0..<lot.number(1...4) {
      var tags: [Tag] = []
      for name in Self.names where lot.happens(40) {
        let items = (0..<lot.number(0...5)).map { _ in
          // Some items name an image that is not there.
          Item(
            image: lot.number(1...images.count + 2),
            minutesAgo: lot.happens(10) ? lot.number(1...59) : lot.number(61...900_000))
        }
        tags.append(Tag(name: name, spec: nil, items: items))
      }
      streams.append(
        Stream(
          namespace: place.isMultiple(of: 2) ? "shop" : "till", name: "s\(place)",
          minutesAgo: lot.happens(10) ? 5 : 900_000,
          keep: lot.happens(10)
            ? ["why; until=2026-12-31", "over; until=2020-01-01", ";"]
              .randomElement(using: &lot) : nil, tags: tags))
    }
    for stream in streams.indices {
      for tag in streams[stream].tags.indices where lot.happens(30) {
        streams[stream].tags[tag].spec = specTag(of: streams[stream], &lot)
      }
    }
  }

  private func specTag(of stream: Stream, _ lot: inout Lot) -> SpecTag? {
    let other = lot.happens(60) ? stream : streams[lot.number(0...streams.count - 1)]
    let image = lot.number(1...images.count)
    let tag = Self.names[lot.number(0...Self.names.count - 1)]
    switch lot.number(0...3) {
    case 0:
      return SpecTag(
        kind: "ImageStreamTag", name: "\(other.name):\(tag)", namespace: other.namespace,
        target: .tag(stream: other.text, tag))
    case 1:
      return SpecTag(
        kind: "ImageStreamImage", name: "\(other.name)@\(Digest.fake(image).text)",
        namespace: other.namespace, target: .image(image))
    case 2:
      return SpecTag(
        kind: "DockerImage", name: "\(Self.registry)/\(other.text):\(tag)", namespace: nil,
        target: .tag(stream: other.text, tag))
    default:
      return SpecTag(kind: "DockerImage", name: "quay.io/a/b:1", namespace: nil, target: nil)
    }
  }
}
