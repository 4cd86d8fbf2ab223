package import Model
package import Store

/// All image objects of a cluster, as far as a prune looks at them, in arrays of small values.
package struct ImageCatalog: Sendable {
  /// One image object.
  package struct Entry: Sendable {
    package let digest: DigestID
    package let createdAt: Timestamp?
    /// What the object weighs in etcd.
    package let storedBytes: Int64
    package let isManaged: Bool
    package let hasMetadata: Bool
    /// Whether its media type is that of an index, which needs no metadata.
    package let isIndex: Bool

    /// Whether the reference fails for want of its metadata.
    package var lacksMetadata: Bool { !hasMetadata && !isIndex }
  }

  /// All image objects in the order in which they came, put together as they are asked for.
  package struct Entries: RandomAccessCollection, Sendable {
    fileprivate let catalog: ImageCatalog

    package var startIndex: Int { 0 }
    package var endIndex: Int { catalog.flags.count }
    package subscript(index: Int) -> Entry { catalog.entry(index) }
  }

  private struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    static let isDated = Flags(rawValue: 1)
    static let isManaged = Flags(rawValue: 2)
    static let hasMetadata = Flags(rawValue: 4)
    static let isIndex = Flags(rawValue: 8)
  }

  private var flags: [Flags] = []
  /// Since 1970.
  private var seconds: [UInt32] = []
  private var storedBytes: [UInt32] = []
  /// In a file, for few are asked for.
  private var sizes: FileList<Int64>
  /// Times before 1970, after 2105, and those with a fraction of a second, which are rare.
  private var otherTimes: [Int: Timestamp] = [:]
  /// Digests whose number is not the entry's index, and the other way round.
  private var otherDigests: [Int: DigestID] = [:]
  private var otherIndexes: [DigestID: Int] = [:]
  private var manifestIDs: [DigestID] = []
  /// Ranges in ``manifestIDs``; few images are indexes.
  private var manifestRanges: [Int: Range<Int>] = [:]

  package init(in file: ScratchFile) {
    sizes = FileList(in: file)
  }

  package var entries: Entries { Entries(catalog: self) }

  /// Makes room for so many images.
  package mutating func reserve(_ count: Int) {
    flags.reserveCapacity(count)
    seconds.reserveCapacity(count)
    storedBytes.reserveCapacity(count)
  }

  /// Adds an image object, with the sub-manifests it lists.
  package mutating func add(
    _ digest: DigestID, createdAt: Timestamp?, sizeBytes: Int64 = 0, storedBytes: Int64 = 0,
    isManaged: Bool = true, hasMetadata: Bool = true, isIndex: Bool = false,
    manifests: some Collection<DigestID> = []
  ) {
    let index = flags.count
    var flags: Flags = createdAt == nil ? [] : .isDated
    if isManaged { flags.insert(.isManaged) }
    if hasMetadata { flags.insert(.hasMetadata) }
    if isIndex { flags.insert(.isIndex) }
    self.flags.append(flags)
    self.storedBytes.append(UInt32(clamping: storedBytes))
    let time = UInt32(exactly: createdAt?.seconds ?? 0) ?? 0
    seconds.append(time)
    if let createdAt, createdAt != Timestamp(seconds: Int64(time)) {
      otherTimes[index] = createdAt
    }
    sizes.append(sizeBytes)
    if Int(digest.index) != index {
      otherDigests[index] = digest
      otherIndexes[digest] = index
    }
    setManifests(manifests, of: index)
  }

  /// Gives an image that is there its sub-manifests, in the place of those it had.
  mutating func setManifests(_ manifests: some Collection<DigestID>, of index: Int) {
    guard !manifests.isEmpty else {
      manifestRanges[index] = nil
      return
    }
    let start = manifestIDs.count
    manifestIDs.append(contentsOf: manifests)
    manifestRanges[index] = start..<manifestIDs.count
  }

  /// `dockerImageMetadata.Size` of an image; 0 where it is missing.
  package func sizeBytes(of index: Int) -> Int64 { sizes[index] }

  /// The index of the image object of that name; nil where there is none.
  package func index(of digest: DigestID) -> Int? {
    if !otherIndexes.isEmpty, let index = otherIndexes[digest] { return index }
    let index = Int(digest.index)
    return index < flags.count && self.digest(of: index) == digest ? index : nil
  }

  private func digest(of index: Int) -> DigestID {
    let same = DigestID(index: UInt32(index))
    return otherDigests.isEmpty ? same : otherDigests[index] ?? same
  }

  private func entry(_ index: Int) -> Entry {
    let flags = flags[index]
    let time = flags.contains(.isDated) ? Timestamp(seconds: Int64(seconds[index])) : nil
    return Entry(
      digest: digest(of: index),
      createdAt: otherTimes.isEmpty ? time : otherTimes[index] ?? time,
      storedBytes: Int64(storedBytes[index]), isManaged: flags.contains(.isManaged),
      hasMetadata: flags.contains(.hasMetadata), isIndex: flags.contains(.isIndex))
  }

  /// The sub-manifests an image lists.
  package func manifests(of index: Int) -> ArraySlice<DigestID> {
    manifestRanges[index].map { manifestIDs[$0] } ?? []
  }

  /// The indexes that list each sub-manifest; none for an image that no index lists.
  package var parents: [DigestID: [DigestID]] {
    var parents: [DigestID: [DigestID]] = [:]
    for index in manifestRanges.keys.sorted() {
      for listed in manifests(of: index) {
        parents[listed, default: []].append(digest(of: index))
      }
    }
    return parents
  }
}
