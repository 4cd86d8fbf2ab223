/// Puts tags into the order in which they are worth retiring: what nobody shares first and most, then
/// what is oldest, then by name.
struct RetirementOrder {
  private let facts: ClusterFacts
  /// How many tags hold each image, by its index in the catalog.
  private var holders: [UInt32]
  /// How many images have each blob, by the number of its digest.
  private var owners: [UInt32]

  init(_ facts: ClusterFacts) {
    self.facts = facts
    let images = facts.images
    holders = Array(repeating: 0, count: images.entries.count)
    owners = Array(repeating: 0, count: facts.digests.count)
    // Who was counted last, one more than its number, so that repeats count once.
    var last: [UInt32] = Array(repeating: 0, count: facts.digests.count)
    for tag in facts.histories.tags.indices {
      for place in facts.histories.revisions(ofTag: tag) {
        let digest = facts.histories.image(place)
        guard last[Int(digest.index)] != UInt32(tag + 1) else { continue }
        last[Int(digest.index)] = UInt32(tag + 1)
        if let image = images.index(of: digest) { holders[image] += 1 }
      }
    }
    last = Array(repeating: 0, count: facts.digests.count)
    for index in images.entries.indices {
      for blob in images.blobs(of: index) where last[Int(blob.index)] != UInt32(index + 1) {
        last[Int(blob.index)] = UInt32(index + 1)
        owners[Int(blob.index)] += 1
      }
    }
  }

  /// The worthiest first.
  func sorted(_ candidates: [RetirementCandidate]) -> [RetirementCandidate] {
    let streams = facts.histories.streams
    return candidates.map { (candidate: $0, gain: gain(of: $0)) }.sorted { left, right in
      if left.gain != right.gain { return left.gain > right.gain }
      let (first, second) = (left.candidate, right.candidate)
      let ages = (first.changedAt ?? .max, second.changedAt ?? .max)
      if ages.0 != ages.1 { return ages.0 < ages.1 }
      let (one, other) = (streams[Int(first.stream)], streams[Int(second.stream)])
      return (one.namespace, one.imageStream, first.name)
        < (other.namespace, other.imageStream, second.name)
    }.map(\.candidate)
  }

  /// Bytes in registry and etcd that only this tag holds.
  private func gain(of candidate: RetirementCandidate) -> Int64 {
    guard let number = candidate.number else { return 0 }
    var bytes: Int64 = 0
    for image in Self.images(of: Int(number), in: facts) where holders[image] == 1 {
      bytes += facts.images.entries[image].storedBytes
      for blob in Set(facts.images.blobs(of: image)) where owners[Int(blob.index)] == 1 {
        bytes += facts.size(of: blob)
      }
    }
    return bytes
  }

  /// The images of a tag that there are, each once, by index in the catalog.
  private static func images(of tag: Int, in facts: ClusterFacts) -> Set<Int> {
    Set(
      facts.histories.revisions(ofTag: tag)
        .compactMap { facts.images.index(of: facts.histories.image($0)) })
  }
}
