import Model

extension SnapshotWriter {
  /// Writes an image, its layers, sub-manifests and signatures.
  mutating func write(_ image: Image, of identity: ObjectIdentity, id: Int64) throws {
    try writeRow(image, of: identity, id: id)
    for (index, layer) in image.layers.enumerated() {
      tables.imageLayer.add(id)
      tables.imageLayer.add(index + 1)
      tables.imageLayer.add(layer.digest)
      tables.imageLayer.add(layer.sizeBytes)
      try tables.imageLayer.insert()
    }
    for (index, manifest) in image.manifests.enumerated() {
      tables.imageManifest.add(id)
      tables.imageManifest.add(identity.name)
      tables.imageManifest.add(index + 1)
      tables.imageManifest.add(manifest.digest)
      tables.imageManifest.add(manifest.mediaType)
      tables.imageManifest.add(manifest.architecture)
      tables.imageManifest.add(manifest.operatingSystem)
      tables.imageManifest.add(manifest.variant)
      tables.imageManifest.add(manifest.sizeBytes)
      try tables.imageManifest.insert()
    }
    for signature in image.signatures {
      tables.imageSignature.add(id)
      tables.imageSignature.add(identity.name)
      tables.imageSignature.add(signature.name)
      tables.imageSignature.add(signature.type)
      try tables.imageSignature.insert()
    }
  }

  private mutating func writeRow(
    _ image: Image, of identity: ObjectIdentity, id: Int64
  ) throws {
    tables.image.add(id)
    tables.image.add(identity.name)
    tables.image.add(identity.createdAt)
    tables.image.add(image.builtAt?.seconds)
    tables.image.add(image.sizeBytes)
    tables.image.add(image.storedSize.totalBytes)
    tables.image.add(image.storedSize.metadataBytes)
    tables.image.add(image.storedSize.annotationBytes)
    tables.image.add(image.storedSize.managedFieldBytes)
    tables.image.add(image.storedSize.layerBytes)
    tables.image.add(image.storedSize.imageMetadataBytes)
    tables.image.add(image.storedSize.inlineManifestBytes)
    tables.image.add(image.isManaged)
    tables.image.add(image.mediaType)
    tables.image.add(image.architecture)
    tables.image.add(image.operatingSystem)
    tables.image.add(image.config)
    tables.image.add(image.hasMetadata)
    tables.image.add(image.pullSpec)
    tables.image.add(image.labelName)
    tables.image.add(image.labelVersion)
    tables.image.add(image.layers.count)
    tables.image.add(image.manifests.count)
    tables.image.add(image.signatures.count)
    try tables.image.insert()
  }
}
