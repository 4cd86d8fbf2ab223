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
    try own.readManifests { try reader.manifests($0) }
    own.objects = []
    if hasBlobs { try own.readBlobs(reader) }
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
      facts.digests.id(of: row.image.bytes), createdAt: row.createdAt,
      sizeBytes: row.sizeBytes, storedBytes: row.storedBytes,
      isManaged: row.isManaged, hasMetadata: row.hasMetadata,
      isIndex: Self.indexTypes.contains { row.mediaType == $0 })
  }

  /// Images come in the order of the catalog.
  private mutating func readBlobs(_ reader: PlanReader) throws {
    let count = try reader.imageLayerCount() + facts.images.entries.count * 2
    var sorter = BlobSorter(count: count, in: facts.scratch)
    var blobs: [BlobName] = []
    var current: Int64?
    var place = -1
    func add(_ blob: BlobName, sizeBytes: Int64) {
      blobs.append(blob)
      sorter.add(blob, sizeBytes: sizeBytes, of: place)
    }
    try reader.blobs { row in
      if row.objectID != current {
        if current != nil { facts.blobs.append(blobs) }
        blobs.removeAll(keepingCapacity: true)
        current = row.objectID
        place += 1
        let digest = facts.images.entries[place].digest
        sorter.add(facts.digests.blob(digest), sizeBytes: 0, of: place)
        if !row.config.isEmpty { add(facts.digests.blob(row.config.bytes), sizeBytes: 0) }
      }
      if let layer = row.layer {
        add(facts.digests.blob(layer.bytes), sizeBytes: row.sizeBytes)
      }
    }
    if current != nil { facts.blobs.append(blobs) }
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
    let place = objects.firstPlace { $0 >= object }
    return place < objects.count && objects[place] == object ? place : nil
  }
}
