/// A store of etcd that is written to, compacted and saved, as far as its file shows.
package struct EtcdStore {
  /// One entry of bucket `key`, by its revision.
  private struct Entry {
    let main: UInt64
    let sub: UInt64
    let key: String
    /// Nil for a tombstone.
    let value: [UInt8]?
    let created: UInt64
    let version: UInt64

    var revisionKey: [UInt8] {
      let mark: [UInt8] = value == nil ? [UInt8(ascii: "t")] : []
      return EtcdStore.revision(main, sub) + mark
    }

    var record: [UInt8] {
      var writer = ProtobufWriter()
      writer.field(1, key.utf8)
      guard let value else { return writer.bytes }
      writer.field(2, created)
      writer.field(3, main)
      writer.field(4, version)
      if !value.isEmpty { writer.field(5, value) }
      return writer.bytes
    }
  }

  private var entries: [Entry] = []
  private var live: [String: Entry] = [:]
  /// The last revision; 1 is an empty store's.
  package private(set) var revision: UInt64 = 1
  private var compacted: UInt64 = 0

  /// An empty store.
  package init() {}

  /// Writes a value in a transaction of its own.
  package mutating func put(_ key: String, _ value: [UInt8]) {
    put([(key, value)])
  }

  /// Writes text.
  package mutating func put(_ key: String, _ text: String) { put(key, Array(text.utf8)) }

  /// Writes values in one transaction.
  package mutating func put(_ values: [(key: String, value: [UInt8])]) {
    revision += 1
    for (sub, pair) in values.enumerated() {
      let before = live[pair.key]
      let entry = Entry(
        main: revision, sub: UInt64(sub), key: pair.key, value: pair.value,
        created: before?.created ?? revision, version: (before?.version ?? 0) + 1)
      live[pair.key] = entry
      entries.append(entry)
    }
  }

  /// Deletes a key.
  package mutating func delete(_ key: String) {
    guard live.removeValue(forKey: key) != nil else { return }
    revision += 1
    entries.append(
      Entry(main: revision, sub: 0, key: key, value: nil, created: 0, version: 0))
  }

  /// Throws away all that is not current, up to the last revision.
  package mutating func compact() {
    compacted = revision
    entries.removeAll { live[$0.key]?.main != $0.main || $0.value == nil }
  }

  /// Saves it as a snapshot, or as the database itself.
  ///
  /// - Parameters:
  ///   - path: The file, which is overwritten.
  ///   - pageBytes: The size of a page.
  ///   - freePages: How many pages are left free.
  ///   - listsFreePages: Whether the file says which.
  ///   - hasChecksum: Whether it is a snapshot.
  /// - Throws: What the file system reports.
  package func save(
    to path: String, pageBytes: Int = 4096, freePages: Int = 0, listsFreePages: Bool = false,
    hasChecksum: Bool = true
  ) throws {
    var writer = try BoltWriter(path: path, pageBytes: pageBytes)
    for name in ["alarm", "auth", "cluster"] { try writer.endBucket(name) }
    try writer.leaveFree(freePages)
    for entry in entries { try writer.append(entry.revisionKey, entry.record) }
    try writer.endBucket("key")
    try writer.append(Array("consistent_index".utf8), [0, 0, 0, 0, 0, 0, 0, 9])
    if compacted > 0 {
      try writer.append(Array("finishedCompactRev".utf8), Self.revision(compacted, 0))
    }
    try writer.endBucket("meta")
    let list = (0..<UInt64(freePages)).map { $0 + 2 }
    try writer.finish(freePages: listsFreePages ? list : nil, hasChecksum: hasChecksum)
  }

  /// A revision as bucket `key` has it.
  package static func revision(_ main: UInt64, _ sub: UInt64) -> [UInt8] {
    func bytes(_ number: UInt64) -> [UInt8] {
      withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
    return bytes(main) + [UInt8(ascii: "_")] + bytes(sub)
  }
}
