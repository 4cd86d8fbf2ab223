package import Model

/// All image objects of a cluster, as far as a prune looks at them, in arrays of small values.
package struct ImageCatalog: Sendable {
  /// One image object.
  package struct Entry: Sendable {
    package let digest: DigestID
    package let createdAt: Timestamp?
    /// `dockerImageMetadata.Size`; 0 where it is missing.
    package let sizeBytes: Int64
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
    fileprivate let rows: [Row]

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }
    package subscript(index: Int) -> Entry { rows[index].entry }
  }

  /// An entry in 32 bytes.
  fileprivate struct Row: Sendable {
    let seconds: Int64
    let sizeBytes: Int64
    let digest: DigestID
    let storedBytes: UInt32
    let nanoseconds: Int32
    let flags: Flags
  }

  fileprivate struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    static let isDated = Flags(rawValue: 1)
    static let isManaged = Flags(rawValue: 2)
    static let hasMetadata = Flags(rawValue: 4)
    static let isIndex = Flags(rawValue: 8)
  }

  private var rows: [Row] = []
  private var manifestIDs: [DigestID] = []
  /// Ranges in ``manifestIDs``; few images are indexes.
  private var manifestRanges: [Int: Range<Int>] = [:]
  /// The entry of each digest, one more than its index; 0 where there is none.
  private var places: [UInt32] = []

  package init() {}

  package var entries: Entries { Entries(rows: rows) }

  /// Makes room for so many images.
  package mutating func reserve(_ count: Int) {
    rows.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Adds an image object, with the sub-manifests it lists.
  package mutating func add(
    _ digest: DigestID, createdAt: Timestamp?, sizeBytes: Int64 = 0, storedBytes: Int64 = 0,
    isManaged: Bool = true, hasMetadata: Bool = true, isIndex: Bool = false,
    manifests: some Collection<DigestID> = []
  ) {
    var flags: Flags = createdAt == nil ? [] : .isDated
    if isManaged { flags.insert(.isManaged) }
    if hasMetadata { flags.insert(.hasMetadata) }
    if isIndex { flags.insert(.isIndex) }
    rows.append(
      Row(
        seconds: createdAt?.seconds ?? 0, sizeBytes: sizeBytes, digest: digest,
        storedBytes: UInt32(clamping: storedBytes), nanoseconds: createdAt?.nanoseconds ?? 0,
        flags: flags))
    setManifests(manifests, of: rows.count - 1)
    let index = Int(digest.index)
    if places.count <= index {
      places.append(contentsOf: repeatElement(0, count: index + 1 - places.count))
    }
    places[index] = UInt32(rows.count)
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

  /// The index of the image object of that name; nil where there is none.
  package func index(of digest: DigestID) -> Int? {
    let index = Int(digest.index)
    guard index < places.count, places[index] != 0 else { return nil }
    return Int(places[index]) - 1
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
        parents[listed, default: []].append(rows[index].digest)
      }
    }
    return parents
  }
}

extension ImageCatalog.Row {
  fileprivate var entry: ImageCatalog.Entry {
    ImageCatalog.Entry(
      digest: digest,
      createdAt: flags.contains(.isDated)
        ? Timestamp(seconds: seconds, nanoseconds: nanoseconds) : nil,
      sizeBytes: sizeBytes, storedBytes: Int64(storedBytes),
      isManaged: flags.contains(.isManaged), hasMetadata: flags.contains(.hasMetadata),
      isIndex: flags.contains(.isIndex))
  }
}
