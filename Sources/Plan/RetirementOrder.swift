/// Puts tags into the order in which they are worth retiring: what nobody shares first and most, then
/// what is oldest, then by name.
struct RetirementOrder {
  private let facts: ClusterFacts
  /// How many tags hold each image, by its index in the catalog.
  private var holders: [UInt32]
  /// Bytes of the blobs that no other image has, by index in the catalog.
  private var ownBytes: [Int64]

  init(_ facts: ClusterFacts) {
    self.facts = facts
    let images = facts.images
    holders = Array(repeating: 0, count: images.entries.count)
    ownBytes = Array(repeating: 0, count: images.entries.count)
    // Who was counted last, one more than its number, so that repeats count once.
    var last = holders
    for history in facts.histories {
      for revision in history.revisions {
        let tag = UInt32(history.tags[revision.tag].number + 1)
        guard let image = images.index(of: revision.image), last[image] != tag else { continue }
        last[image] = tag
        holders[image] += 1
      }
    }
    facts.blobs.visit { blob, images in
      guard blob.sizeBytes > 0, let owner = images.first,
        images.allSatisfy({ $0 == owner })
      else { return }
      ownBytes[owner] += blob.sizeBytes
    }
  }

  /// The worthiest first.
  func sorted(_ candidates: [RetirementCandidate]) -> [RetirementCandidate] {
    let gains = candidates.map { gain(of: $0) }
    return candidates.indices.sorted { left, right in
      if gains[left] != gains[right] { return gains[left] > gains[right] }
      let (first, second) = (candidates[left], candidates[right])
      return first.changedAt == second.changedAt
        ? first.decision < second.decision : first.changedAt < second.changedAt
    }.map { candidates[$0] }
  }

  /// Bytes in registry and etcd that only this tag holds.
  private func gain(of candidate: RetirementCandidate) -> Int64 {
    guard let number = candidate.number else { return 0 }
    var bytes: Int64 = 0
    for image in Self.images(of: Int(number), in: facts) where holders[image] == 1 {
      bytes += facts.images.entries[image].storedBytes + ownBytes[image]
    }
    return bytes
  }

  /// The images of a tag that there are, each once, by index in the catalog.
  private static func images(of tag: Int, in facts: ClusterFacts) -> Set<Int> {
    Set(facts.histories.images(ofTag: tag).compactMap { facts.images.index(of: $0) })
  }
}
