import Model

/// What is known of a cluster before it is judged, in values that fit in memory.
package struct ClusterFacts: Sendable {
  package var digests = DigestTable()
  package var images = ImageCatalog()
  package var references = ReferenceIndex()
  /// Who is named in ``references``.
  package var holders = HolderTable()
  package var histories = HistoryTable()
  /// The lowest bound on an image's size by namespace, in bytes.
  package var sizeLimits: [String: Int64] = [:]
  /// What stands in the way of any verdict, in order.
  package var missing: [MissingKind] = []
  /// Sizes of layers in bytes, by the number of their digest; shorter than the table of digests.
  package private(set) var blobSizes: [Int64] = []

  package init() {}

  /// The same, of images and histories alone.
  package var withoutUsers: ClusterFacts {
    var facts = self
    facts.references = ReferenceIndex()
    facts.holders = HolderTable()
    return facts
  }

  /// Notes how large a layer is.
  package mutating func note(size: Int64, of blob: DigestID) {
    let index = Int(blob.index)
    if blobSizes.count <= index {
      let more = max(index + 1, blobSizes.count * 2, 1024) - blobSizes.count
      blobSizes.append(contentsOf: repeatElement(0, count: more))
    }
    blobSizes[index] = max(blobSizes[index], size)
  }

  /// The size of a layer in bytes; 0 where it is not known.
  package func size(of blob: DigestID) -> Int64 {
    Int(blob.index) < blobSizes.count ? blobSizes[Int(blob.index)] : 0
  }
}
