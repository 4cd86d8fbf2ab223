import Model
import Store

/// Reads the images of a cluster from the store.
struct ClusterReader {
  private static let manifestTypes = [
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
  ]
  static let indexTypes = [
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.index.v1+json",
  ]

  private let hasBlobs: Bool
  private var facts = ClusterFacts()
  /// The number of each object in the catalog, in order.
  private var objects: [Int64] = []
  /// Config blobs by index in the catalog, where blobs are read; nil where none counts.
  private var configs: [DigestID?] = []

  private init(hasBlobs: Bool) {
    self.hasBlobs = hasBlobs
  }

  /// Reads images and limits; blobs are many, and decide nothing.
  ///
  /// - Throws: What the store throws.
  static func facts(_ reader: PlanReader, hasBlobs: Bool) throws -> ClusterFacts {
    var own = ClusterReader(hasBlobs: hasBlobs)
    own.reserve(try reader.imageCount())
    try reader.images { own.add($0) }
    if hasBlobs { try own.readLayers(reader) }
    try own.readManifests { try reader.manifests($0) }
    own.facts.sizeLimits = try reader.imageSizeLimits()
    return own.facts
  }

  /// Reads some images and what they list, without layers.
  ///
  /// - Throws: What the store throws.
  static func facts(of images: Set<String>, _ reader: ExplainReader) throws -> ClusterFacts {
    var own = ClusterReader(hasBlobs: true)
    try reader.images(named: images) { own.add($0) }
    try own.readManifests { try reader.manifests(listedBy: images, $0) }
    return own.facts
  }

  private mutating func reserve(_ count: Int) {
    // Histories name some images more, of which there is no object.
    facts.digests.reserve(count + count / 8)
    facts.images.reserve(count)
    objects.reserveCapacity(count)
    if hasBlobs { configs.reserveCapacity(count) }
  }

  private mutating func add(_ row: ImageRow) {
    let hasConfig =
      hasBlobs && !row.config.isEmpty && Self.manifestTypes.contains { row.mediaType == $0 }
    let digest = facts.digests.id(of: row.image.bytes)
    let config = hasConfig ? facts.digests.id(of: row.config.bytes) : nil
    objects.append(row.objectID)
    if hasBlobs { configs.append(config) }
    facts.images.add(
      digest, createdAt: row.createdAt, sizeBytes: row.sizeBytes, storedBytes: row.storedBytes,
      isManaged: row.isManaged, hasMetadata: row.hasMetadata,
      isIndex: Self.indexTypes.contains { row.mediaType == $0 }, blobs: config.map { [$0] } ?? [])
  }

  private mutating func readLayers(_ reader: PlanReader) throws {
    var layers: [DigestID] = []
    var current: Int64?
    func finish(_ reading: inout ClusterReader) {
      guard let place = current.flatMap({ reading.place(of: $0) }) else { return }
      if let config = reading.configs[place] { layers.append(config) }
      reading.facts.images.setBlobs(layers, of: place)
    }
    try reader.layers { row in
      if row.objectID != current {
        finish(&self)
        layers.removeAll(keepingCapacity: true)
        current = row.objectID
      }
      let layer = facts.digests.id(of: row.layer.bytes)
      facts.note(size: row.sizeBytes, of: layer)
      layers.append(layer)
    }
    finish(&self)
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
