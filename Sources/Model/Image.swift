/// A cluster object named by its manifest's digest.
package struct Image: Sendable {
  /// `dockerImageReference`; empty where unset.
  package let pullSpec: String
  /// `dockerImageMetadata.Created`, when it was built; nil where unset or unreadable.
  package let builtAt: Timestamp?
  /// `dockerImageMetadata.Size`: the sum of its layers as the registry counted them; 0 for an
  /// index.
  package let sizeBytes: Int64
  /// Whether the annotation `openshift.io/image.managed` is exactly `true`: pushed to the
  /// integrated registry, not imported.
  package let isManaged: Bool
  /// `dockerImageManifestMediaType`; empty where unset.
  package let mediaType: String
  package let architecture: String
  package let operatingSystem: String
  /// `dockerImageMetadata.Id`; empty where unset.
  package let config: String
  /// Whether `dockerImageMetadata` is there and not null.
  package let hasMetadata: Bool
  /// The image labels `name` and `version`, which base images by convention carry; empty where
  /// unset.
  package let labelName: String
  package let labelVersion: String
  /// Base layer first.
  package let layers: [Layer]
  /// One per platform; empty for an image that is not an index.
  package let manifests: [SubManifest]
  package let signatures: [ImageSignature]
  package private(set) var storedSize: StoredSize

  package init(
    pullSpec: String, builtAt: Timestamp?, sizeBytes: Int64, isManaged: Bool, mediaType: String,
    architecture: String, operatingSystem: String, config: String, hasMetadata: Bool,
    labelName: String, labelVersion: String, layers: [Layer], manifests: [SubManifest],
    signatures: [ImageSignature], storedSize: StoredSize
  ) {
    self.pullSpec = pullSpec
    self.builtAt = builtAt
    self.sizeBytes = sizeBytes
    self.isManaged = isManaged
    self.mediaType = mediaType
    self.architecture = architecture
    self.operatingSystem = operatingSystem
    self.config = config
    self.hasMetadata = hasMetadata
    self.labelName = labelName
    self.labelVersion = labelVersion
    self.layers = layers
    self.manifests = manifests
    self.signatures = signatures
    self.storedSize = storedSize
  }

  /// The same, known to be stored in so many bytes.
  package func weighing(_ storedBytes: Int) -> Image {
    var copy = self
    copy.storedSize = storedSize.weighing(storedBytes)
    return copy
  }
}

/// One of an image's layers: `dockerImageLayers[]`.
package struct Layer: Sendable {
  /// The digest of the compressed layer, as it is written.
  package let digest: String
  package let sizeBytes: Int64

  package init(digest: String, sizeBytes: Int64) {
    self.digest = digest
    self.sizeBytes = sizeBytes
  }
}

/// One of an index's manifests: `dockerImageManifests[]`.
package struct SubManifest: Sendable {
  package let digest: String
  package let mediaType: String
  /// The size of the manifest itself, not of the image it describes.
  package let sizeBytes: Int64
  package let architecture: String
  package let operatingSystem: String
  package let variant: String

  package init(
    digest: String, mediaType: String, sizeBytes: Int64, architecture: String,
    operatingSystem: String, variant: String
  ) {
    self.digest = digest
    self.mediaType = mediaType
    self.sizeBytes = sizeBytes
    self.architecture = architecture
    self.operatingSystem = operatingSystem
    self.variant = variant
  }
}

/// A signature kept with an image: `signatures[]`.
package struct ImageSignature: Sendable {
  /// `metadata.name`.
  package let name: String
  /// `AtomicImageV1`.
  package let type: String

  package init(name: String, type: String) {
    self.name = name
    self.type = type
  }
}
