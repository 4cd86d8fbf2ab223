package import Model

/// Says what an image stream or an image weighs in etcd: the length of the value that the API
/// server stores for it, from what an export shows, without making that value.
///
/// A value is `k8s` and a zero byte, then a message `Unknown` that holds apiVersion and kind and,
/// as `raw`, the object's own message. Which fields that has is in the tables of
/// ``StoredMessage``; ``StoredLayout`` walks them.
///
/// The state that is measured is the object **after its next write by a current server**. For an
/// object that such a server wrote last this is what lies in etcd. For an older one it differs in
/// what the server fills in when it reads, and writes from then on: `importMode: Legacy` and
/// `referencePolicy.type: Source` where a tag names none, and `image.openshift.io/1.0` where
/// `dockerImageMetadata` says `1.0`. A `clusterName`, which servers up to Kubernetes 1.24 wrote,
/// is gone then.
///
/// Nothing can be said of what an export hides: `oc get` shows no managed fields, which makes an
/// image stream written by a client up to a few hundred bytes too light. What has the wrong type
/// counts as absent, since no server would have stored it.
///
/// Source: kubernetes/apimachinery `pkg/runtime/serializer/protobuf/protobuf.go`.
package enum StoredSizer {
  private static let apiVersion: StaticString = "image.openshift.io/v1"
  /// `k8s` and zero before the message, empty contentEncoding and contentType at its end.
  private static let frameBytes = 4 + 4

  /// Measures an ImageStream.
  ///
  /// - Parameter root: The object itself, not a list of such.
  /// - Returns: Its value without its key; layers, image metadata and manifest are 0.
  package static func imageStream(_ root: Node) -> StoredSize {
    size(of: root, as: .imageStream, kind: "ImageStream")
  }

  /// Measures an Image.
  ///
  /// - Parameter root: The object itself; of an ImageStreamTag, nothing is stored.
  /// - Returns: Its value without its key; spec tags and histories are 0.
  package static func image(_ root: Node) -> StoredSize {
    size(of: root, as: .image, kind: "Image")
  }

  /// Measures one element of a list inside an image stream.
  ///
  /// - Parameters:
  ///   - node: The element, such as one of `spec.tags[]`.
  ///   - message: What it is stored as.
  /// - Returns: Its bytes with tag and length before them, for a field number below 16.
  static func element(_ node: Node, as message: StoredMessage) -> Int {
    var parts = StoredParts()
    let content = StoredLayout.current.contentLength(of: message, in: node, parts: &parts)
    return 1 + Varint.delimited(content)
  }

  /// Measures a history item by what was read of it, which takes less time than walking it again.
  static func tagEvent(
    createdAt: Timestamp?, pullSpec: String, image: String, generation: Int64
  ) -> Int {
    let created = createdAt.map { StoredTime.contentLength(of: $0) } ?? 0
    let content =
      1 + Varint.delimited(created) + 1 + Varint.delimited(pullSpec.utf8.count)
      + 1 + Varint.delimited(image.utf8.count)
      + 1 + Varint.length(of: UInt64(bitPattern: generation))
    return 1 + Varint.delimited(content)
  }

  private static func size(
    of root: Node, as message: StoredMessage, kind: StaticString
  ) -> StoredSize {
    let layout = StoredLayout.current
    var parts = layout.partsWhenEmpty(of: message)
    let raw = layout.contentLength(of: message, in: root, parts: &parts)
    let typeMeta =
      1 + Varint.delimited(apiVersion.utf8CodeUnitCount)
      + 1 + Varint.delimited(kind.utf8CodeUnitCount)
    return StoredSize(
      totalBytes: frameBytes + 1 + Varint.delimited(typeMeta) + 1 + Varint.delimited(raw),
      metadataBytes: parts.metadata,
      annotationBytes: parts.annotations,
      managedFieldBytes: parts.managedFields,
      specTagBytes: parts.specTags,
      historyBytes: parts.history,
      layerBytes: parts.layers,
      imageMetadataBytes: parts.imageMetadata,
      inlineManifestBytes: parts.inlineManifest)
  }
}
