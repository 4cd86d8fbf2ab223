package import Model

/// All image objects of a cluster, as far as a prune looks at them, in arrays of small values.
package struct ImageCatalog: Sendable {
  /// One image object.
  package struct Entry: Sendable {
    package let digest: DigestID
    package let createdAt: Timestamp?
    /// `dockerImageMetadata.Size`; 0 where it is missing.
    package let sizeBytes: Int64
    /// What the object weighs in etcd.
    package let storedBytes: Int64
    package let isManaged: Bool
    package let hasMetadata: Bool
    /// Whether its media type is that of an index, which needs no metadata.
    package let isIndex: Bool
    /// The range in ``ImageCatalog/blobs``.
    package fileprivate(set) var blobs: Range<UInt32>
    /// The range in ``ImageCatalog/manifests``.
    package fileprivate(set) var manifests: Range<UInt32>

    /// Whether the reference fails for want of its metadata.
    package var lacksMetadata: Bool { !hasMetadata && !isIndex }
  }

  package private(set) var entries: [Entry] = []
  private var blobIDs: [DigestID] = []
  private var manifestIDs: [DigestID] = []
  /// The entry of each digest, one more than its index; 0 where there is none.
  private var places: [UInt32] = []

  package init() {}

  /// Adds an image object, with its blobs (layers, repeats included, and its config where it has
  /// one) and the sub-manifests it lists.
  package mutating func add(
    _ digest: DigestID, createdAt: Timestamp?, sizeBytes: Int64 = 0, storedBytes: Int64 = 0,
    isManaged: Bool = true, hasMetadata: Bool = true, isIndex: Bool = false,
    blobs: some Sequence<DigestID> = [], manifests: some Sequence<DigestID> = []
  ) {
    let blobStart = UInt32(blobIDs.count)
    blobIDs.append(contentsOf: blobs)
    let manifestStart = UInt32(manifestIDs.count)
    manifestIDs.append(contentsOf: manifests)
    entries.append(
      Entry(
        digest: digest, createdAt: createdAt, sizeBytes: sizeBytes, storedBytes: storedBytes,
        isManaged: isManaged, hasMetadata: hasMetadata, isIndex: isIndex,
        blobs: blobStart..<UInt32(blobIDs.count),
        manifests: manifestStart..<UInt32(manifestIDs.count)))
    let index = Int(digest.index)
    if places.count <= index {
      places.append(
        contentsOf: repeatElement(0, count: max(index + 1, 1024, places.count * 2) - places.count))
    }
    places[index] = UInt32(entries.count)
  }

  /// Gives an image that is there its blobs, in the place of those it had.
  mutating func setBlobs(_ blobs: some Sequence<DigestID>, of index: Int) {
    let start = UInt32(blobIDs.count)
    blobIDs.append(contentsOf: blobs)
    entries[index].blobs = start..<UInt32(blobIDs.count)
  }

  /// Gives an image that is there its sub-manifests, in the place of those it had.
  mutating func setManifests(_ manifests: some Sequence<DigestID>, of index: Int) {
    let start = UInt32(manifestIDs.count)
    manifestIDs.append(contentsOf: manifests)
    entries[index].manifests = start..<UInt32(manifestIDs.count)
  }

  /// The index of the image object of that name; nil where there is none.
  package func index(of digest: DigestID) -> Int? {
    let index = Int(digest.index)
    guard index < places.count, places[index] != 0 else { return nil }
    return Int(places[index]) - 1
  }

  /// An image's layers, repeats included, and its config.
  package func blobs(of index: Int) -> ArraySlice<DigestID> {
    let range = entries[index].blobs
    return blobIDs[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The sub-manifests an image lists.
  package func manifests(of index: Int) -> ArraySlice<DigestID> {
    let range = entries[index].manifests
    return manifestIDs[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The indexes that list each sub-manifest; none for an image that no index lists.
  package var parents: [DigestID: [DigestID]] {
    var parents: [DigestID: [DigestID]] = [:]
    for index in entries.indices {
      for listed in manifests(of: index) {
        parents[listed, default: []].append(entries[index].digest)
      }
    }
    return parents
  }
}
