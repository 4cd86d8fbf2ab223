/// Finds the links that nothing in an image stream needs any more.
struct LinkFinder {
  private let facts: ClusterFacts

  init(_ facts: ClusterFacts) {
    self.facts = facts
  }

  /// What only revisions need that nobody uses: images, and the blobs that they have; each once, in
  /// order of text.
  func lost(
    by history: StreamHistory, checks: [RevisionCheck]
  ) -> (manifests: [BlobName], layers: [BlobName]) {
    var unused: Set<DigestID> = []
    var needed: Set<DigestID> = []
    for (revision, check) in zip(history.revisions, checks)
    where facts.images.index(of: revision.image) != nil {
      if check == .unused { unused.insert(revision.image) } else { needed.insert(revision.image) }
    }
    unused.subtract(needed)
    guard !unused.isEmpty else { return ([], []) }
    let layers = blobs(of: unused).subtracting(blobs(of: needed))
    return (sorted(unused.map(facts.digests.blob)), sorted(Array(layers)))
  }

  private func blobs(of images: Set<DigestID>) -> Set<BlobName> {
    images.reduce(into: []) { blobs, image in
      if let index = facts.images.index(of: image) {
        blobs.formUnion(facts.blobs.blobs(of: index))
      }
    }
  }

  private func sorted(_ blobs: [BlobName]) -> [BlobName] {
    blobs.sorted { facts.digests.isOrdered($0, before: $1) }
  }
}
