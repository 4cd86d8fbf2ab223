import Model
import Store

/// Reads the facts of a cluster from the store.
struct ClusterReader {
  private static let manifestTypes = [
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
  ]
  static let indexTypes = [
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.index.v1+json",
  ]

  private let reader: PlanReader
  private(set) var facts = ClusterFacts()
  /// Indexes in the catalog by the number of the object.
  private var places: [Int64: Int] = [:]
  /// Config blobs by index in the catalog; nil where an image has none that counts.
  private var configs: [DigestID?] = []

  init(_ reader: PlanReader) {
    self.reader = reader
  }

  /// Reads images and limits; layers are many, and decide nothing.
  mutating func readImages(hasLayers: Bool = true) throws -> ClusterFacts {
    let reader = reader
    try reader.images { add($0) }
    if hasLayers { try readLayers() }
    try readManifests { try reader.manifests($0) }
    facts.sizeLimits = try reader.imageSizeLimits()
    return facts
  }

  /// Reads some images and what they list, without layers.
  mutating func readImages(_ images: Set<String>, from reader: ExplainReader) throws {
    try reader.images(named: images) { add($0) }
    try readManifests { try reader.manifests(listedBy: images, $0) }
  }

  private mutating func add(_ row: ImageRow) {
    places[row.objectID] = facts.images.entries.count
    let countsConfig = !row.config.isEmpty && Self.manifestTypes.contains { row.mediaType == $0 }
    let config = countsConfig ? facts.digests.id(of: row.config.bytes) : nil
    configs.append(config)
    facts.images.add(
      facts.digests.id(of: row.image.bytes), createdAt: row.createdAt, sizeBytes: row.sizeBytes,
      storedBytes: row.storedBytes, isManaged: row.isManaged, hasMetadata: row.hasMetadata,
      isIndex: Self.indexTypes.contains { row.mediaType == $0 }, blobs: config.map { [$0] } ?? [])
  }

  private mutating func readLayers() throws {
    var layers: [DigestID] = []
    var current: Int64?
    func finish(_ reading: inout ClusterReader) {
      guard let place = current.flatMap({ reading.places[$0] }) else { return }
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
      guard let place = current.flatMap({ reading.places[$0] }) else { return }
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
}
