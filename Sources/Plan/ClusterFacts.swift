import Model
package import Store

/// What is known of a cluster before it is judged, in values that fit in memory and lists that lie in a
/// file.
package struct ClusterFacts: Sendable {
  /// Where long lists lie.
  package let scratch: ScratchFile
  package var digests = DigestTable()
  package var images: ImageCatalog
  package var references: ReferenceIndex
  /// Who is named in ``references``.
  package var holders: HolderTable
  package var histories: HistoryTable
  /// The lowest bound on an image's size by namespace, in bytes.
  package var sizeLimits: [String: Int64] = [:]
  /// What stands in the way of any verdict, in order.
  package var missing: [MissingKind] = []
  /// Which images have which blobs; empty where blobs were not read.
  package var blobs: BlobTable

  package init(scratch: ScratchFile = ScratchFile()) {
    self.scratch = scratch
    images = ImageCatalog(in: scratch)
    blobs = BlobTable(in: scratch)
    histories = HistoryTable(in: scratch)
    references = ReferenceIndex(in: scratch)
    holders = HolderTable(in: scratch)
  }

  /// Whether an image's digest comes before another's, both by index in the catalog.
  func isOrdered(_ left: Int, before right: Int) -> Bool {
    digests.isOrdered(images.entries[left].digest, before: images.entries[right].digest)
  }

  /// The same, of images and histories alone.
  package var withoutUsers: ClusterFacts {
    var facts = self
    facts.references = ReferenceIndex(in: scratch)
    facts.holders = HolderTable(in: scratch)
    return facts
  }
}
