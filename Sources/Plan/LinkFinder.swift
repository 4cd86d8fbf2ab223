/// Finds the links that nothing in an image stream needs any more.
struct LinkFinder {
  /// Counts the images of the image stream at hand.
  private var manifestLedger: BlobLedger
  /// Counts the blobs of the image stream at hand.
  private var layerLedger: BlobLedger

  /// - Parameter capacity: One more than the largest number of a digest.
  init(capacity: Int) {
    manifestLedger = BlobLedger(capacity: capacity, isReused: true)
    layerLedger = BlobLedger(capacity: capacity, isReused: true)
  }

  /// In the order in which they are lost.
  mutating func lost(
    by history: StreamHistory, checks: [RevisionCheck], images: ImageCatalog
  ) -> (manifests: [DigestID], layers: [DigestID]) {
    manifestLedger.clear()
    layerLedger.clear()
    for revision in history.revisions {
      guard let image = images.index(of: revision.image) else { continue }
      manifestLedger.add(revision.image)
      for blob in images.blobs(of: image) { layerLedger.add(blob) }
    }
    var manifests: [DigestID] = []
    var layers: [DigestID] = []
    for (revision, check) in zip(history.revisions, checks) where check == .unused {
      guard let image = images.index(of: revision.image) else { continue }
      if manifestLedger.remove(revision.image) { manifests.append(revision.image) }
      for blob in images.blobs(of: image) where layerLedger.remove(blob) { layers.append(blob) }
    }
    return (manifests, layers)
  }
}
