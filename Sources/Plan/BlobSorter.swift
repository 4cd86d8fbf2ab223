import Store

/// Puts blobs and those that have them in order of text, a part at a time.
///
/// Digests are spread evenly, so that those that begin with the same bits are few enough to be sorted
/// in memory. Names that are no digests are rare, and held.
struct BlobSorter {
  /// One image that has a blob.
  private struct Share: BitwiseCopyable, Sendable {
    let blob: DigestBytes
    let sizeBytes: Int64
    let image: UInt32
  }

  /// The same of a name that is no digest.
  private struct OtherShare {
    let blob: BlobName
    let sizeBytes: Int64
    let image: Int
  }

  /// How many shares of a part are worth another.
  private static let partCount = 1 << 15

  private let bits: Int
  private var parts: [FileList<Share>]
  private var others: [OtherShare] = []

  /// Gets ready for about so many shares.
  init(count: Int, in file: ScratchFile) {
    let parts = count / Self.partCount + 1
    bits = Int.bitWidth - parts.leadingZeroBitCount
    let part = FileList<Share>(in: file, pieceBytes: 1 << 13)
    self.parts = Array(repeating: part, count: 1 << bits)
  }

  mutating func add(_ blob: BlobName, sizeBytes: Int64, of image: Int) {
    guard blob.other == 0 else {
      return others.append(OtherShare(blob: blob, sizeBytes: sizeBytes, image: image))
    }
    parts[blob.bytes.leading(bits: bits)]
      .append(Share(blob: blob.bytes, sizeBytes: sizeBytes, image: UInt32(image)))
  }

  /// Hands out every share, in order of the blob's text, and forgets them.
  consuming func visit(
    _ digests: DigestTable, _ body: (BlobName, _ sizeBytes: Int64, _ image: Int) -> Void
  ) {
    var rest = others.sorted { digests.isOrdered($0.blob, before: $1.blob) }[...]
    for part in parts {
      var shares = part[0..<part.count]
      shares.sort { $0.blob < $1.blob }
      for share in shares {
        let blob = BlobName(bytes: share.blob, other: 0)
        while let other = rest.first, digests.isOrdered(other.blob, before: blob) {
          body(other.blob, other.sizeBytes, other.image)
          rest = rest.dropFirst()
        }
        body(blob, share.sizeBytes, Int(share.image))
      }
    }
    for other in rest { body(other.blob, other.sizeBytes, other.image) }
  }
}
