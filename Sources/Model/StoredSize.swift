/// What an object weighs in etcd: the length of its stored value, split by what grows.
///
/// The parts do not add up to the whole: the envelope and fixed fields are in no part.
package struct StoredSize: Hashable, Sendable {
  /// The length of the stored value in bytes, without its key.
  package private(set) var totalBytes: Int
  /// Object metadata: labels, annotations, managed fields.
  package let metadataBytes: Int
  /// Annotations, of an image stream also those of its spec tags.
  package let annotationBytes: Int
  /// Managed fields; 0 where the export hides them, as `oc get` does.
  package let managedFieldBytes: Int
  /// An image stream's spec tags; 0 for an image.
  package let specTagBytes: Int
  /// An image stream's histories; 0 for an image.
  package let historyBytes: Int
  /// An image's layers and sub-manifests; 0 for an image stream.
  package let layerBytes: Int
  /// An image's `dockerImageMetadata`; 0 for an image stream.
  package let imageMetadataBytes: Int
  /// An image's manifest and config kept inline; 0 for an image stream.
  package let inlineManifestBytes: Int

  package init(
    totalBytes: Int, metadataBytes: Int = 0, annotationBytes: Int = 0,
    managedFieldBytes: Int = 0, specTagBytes: Int = 0, historyBytes: Int = 0,
    layerBytes: Int = 0, imageMetadataBytes: Int = 0, inlineManifestBytes: Int = 0
  ) {
    self.totalBytes = totalBytes
    self.metadataBytes = metadataBytes
    self.annotationBytes = annotationBytes
    self.managedFieldBytes = managedFieldBytes
    self.specTagBytes = specTagBytes
    self.historyBytes = historyBytes
    self.layerBytes = layerBytes
    self.imageMetadataBytes = imageMetadataBytes
    self.inlineManifestBytes = inlineManifestBytes
  }

  /// The same parts of a whole that is known to have so many bytes.
  package func weighing(_ totalBytes: Int) -> StoredSize {
    var size = self
    size.totalBytes = totalBytes
    return size
  }
}
