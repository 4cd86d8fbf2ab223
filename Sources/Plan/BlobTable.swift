package import Store

/// Which images have which blobs: layers, configs, and each image itself; in files, for they are many.
package struct BlobTable: Sendable {
  /// A blob, and how often images have it.
  package struct Blob: BitwiseCopyable, Sendable {
    package let name: BlobName
    /// 0 where it is not known.
    package fileprivate(set) var sizeBytes: Int64
    fileprivate var shares: UInt32
  }

  private static let stride = 16

  /// In order of name, but for the last.
  private var blobs: FileList<Blob>
  private var last: Blob?
  /// Indexes of images in the catalog, for one blob after the other.
  private var owners: FileList<UInt32>
  /// For one image after the other.
  private var ofImages: FileList<BlobName>
  /// How many each image has.
  private var counts: [UInt16] = []
  /// Counts that no image has.
  private var otherCounts: [Int: Int] = [:]
  /// Where those of every sixteenth image begin.
  private var starts: [UInt32] = []

  package init(in file: ScratchFile) {
    blobs = FileList(in: file)
    owners = FileList(in: file)
    ofImages = FileList(in: file)
  }

  // MARK: What is put in

  /// Adds what an image has, repeats included; images come in the order of the catalog.
  package mutating func append(_ blobs: some Sequence<BlobName>) {
    let start = ofImages.count
    if counts.count.isMultiple(of: Self.stride) { starts.append(UInt32(start)) }
    ofImages.append(contentsOf: blobs)
    let count = ofImages.count - start
    if count >= Int(UInt16.max) { otherCounts[counts.count] = count }
    counts.append(UInt16(clamping: count))
  }

  /// Adds one owner of a blob; blobs come in order of their texts.
  package mutating func add(_ name: BlobName, sizeBytes: Int64, of image: Int) {
    var blob = last ?? Blob(name: name, sizeBytes: 0, shares: 0)
    if blob.name != name {
      blobs.append(blob)
      blob = Blob(name: name, sizeBytes: 0, shares: 0)
    }
    blob.shares += 1
    blob.sizeBytes = max(blob.sizeBytes, sizeBytes)
    last = blob
    owners.append(UInt32(image))
  }

  // MARK: What comes out

  /// Layers, repeats included, and the config; none where blobs were not read.
  package func blobs(of image: Int) -> [BlobName] {
    guard image < counts.count else { return [] }
    let first = image / Self.stride
    let start = (first * Self.stride..<image).reduce(Int(starts[first])) { $0 + count(of: $1) }
    return ofImages[start..<start + count(of: image)]
  }

  private func count(of image: Int) -> Int {
    let count = Int(counts[image])
    return otherCounts.isEmpty ? count : otherCounts[image] ?? count
  }

  /// Hands out every blob in order of its text, with those that have it, repeats included.
  package func visit(_ body: (Blob, _ images: [Int]) -> Void) {
    var owners = owners.makeIterator()
    var images: [Int] = []
    func handOut(_ blob: Blob) {
      images.removeAll(keepingCapacity: true)
      for _ in 0..<blob.shares {
        if let owner = owners.next() { images.append(Int(owner)) }
      }
      body(blob, images)
    }
    for blob in blobs { handOut(blob) }
    if let last { handOut(last) }
  }
}
