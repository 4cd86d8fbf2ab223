import Model
import Store

/// Reads the images of a cluster from the store.
struct ClusterReader {
  static let indexTypes = [
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.index.v1+json",
  ]

  private var facts = ClusterFacts()
  /// The number of each object in the catalog, in order.
  private var objects: [Int64] = []

  private init() {}

  /// Reads images and limits; blobs are many, and decide nothing.
  ///
  /// - Throws: What the store throws.
  static func facts(_ reader: PlanReader, hasBlobs: Bool) throws -> ClusterFacts {
    var own = ClusterReader()
    own.reserve(try reader.imageCount())
    try reader.images { own.add($0) }
    if hasBlobs { try own.readBlobs(reader) }
    try own.readManifests { try reader.manifests($0) }
    own.facts.sizeLimits = try reader.imageSizeLimits()
    return own.facts
  }

  /// Reads some images and what they list, without blobs.
  ///
  /// - Throws: What the store throws.
  static func facts(of images: Set<String>, _ reader: ExplainReader) throws -> ClusterFacts {
    var own = ClusterReader()
    try reader.images(named: images) { own.add($0) }
    try own.readManifests { try reader.manifests(listedBy: images, $0) }
    return own.facts
  }

  private mutating func reserve(_ count: Int) {
    // Histories name some images more, of which there is no object.
    facts.digests.reserve(count + count / 8)
    facts.images.reserve(count)
    objects.reserveCapacity(count)
  }

  private mutating func add(_ row: ImageRow) {
    objects.append(row.objectID)
    facts.images.add(
      facts.digests.id(of: row.image.bytes), createdAt: row.createdAt, sizeBytes: row.sizeBytes,
      storedBytes: row.storedBytes, isManaged: row.isManaged, hasMetadata: row.hasMetadata,
      isIndex: Self.indexTypes.contains { row.mediaType == $0 })
  }

  private mutating func readBlobs(_ reader: PlanReader) throws {
    var sorter = BlobSorter(
      count: try reader.imageLayerCount() + objects.count * 2, in: facts.scratch)
    var blobs: [BlobName] = []
    var place = -1
    func add(_ blob: BlobName, sizeBytes: Int64) {
      blobs.append(blob)
      sorter.add(blob, sizeBytes: sizeBytes, of: place)
    }
    try reader.blobs { row in
      if place < 0 || objects[place] != row.objectID {
        if place >= 0 { facts.blobs.append(blobs) }
        blobs.removeAll(keepingCapacity: true)
        place += 1
        sorter.add(
          facts.digests.blob(facts.images.entries[place].digest), sizeBytes: 0, of: place)
        if !row.config.isEmpty { add(facts.digests.blob(row.config.bytes), sizeBytes: 0) }
      }
      if let layer = row.layer {
        add(facts.digests.blob(layer.bytes), sizeBytes: row.sizeBytes)
      }
    }
    if place >= 0 { facts.blobs.append(blobs) }
    sorter.visit(facts.digests) { facts.blobs.add($0, sizeBytes: $1, of: $2) }
  }

  private mutating func readManifests(
    _ visit: ((ManifestRow) throws -> Void) throws -> Void
  ) throws {
    var manifests: [DigestID] = []
    var current: Int64?
    func finish(_ reading: inout ClusterReader) {
      guard let place = current.flatMap({ reading.place(of: $0) }) else { return }
      reading.facts.images.setManifests(manifests, of: place)
    }
    try visit { row in
      if row.objectID != current {
        finish(&self)
        manifests.removeAll(keepingCapacity: true)
        current = row.objectID
      }
      manifests.append(facts.digests.id(of: row.manifest.bytes))
    }
    finish(&self)
  }

  /// The index of an object in the catalog; nil where it is not there.
  private func place(of object: Int64) -> Int? {
    var (low, high) = (0, objects.count)
    while low < high {
      let middle = (low + high) / 2
      if objects[middle] < object { low = middle + 1 } else { high = middle }
    }
    return low < objects.count && objects[low] == object ? low : nil
  }
}
