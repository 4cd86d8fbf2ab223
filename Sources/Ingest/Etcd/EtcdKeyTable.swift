private import CNettle

/// The newest revision of each key of a store, and what its older ones take up.
///
/// Keys are known by 128 bits of their SHA-256, so that a key costs the same however long it is, and
/// two keys that are taken for one are not to be found. An entry has 72 bytes, and 4 to 8 more in
/// the table that finds it: a million keys take some 80 MB. Entries lie in blocks, so that growing
/// copies none of them.
struct EtcdKeyTable {
  /// What is known of one key.
  struct Entry {
    fileprivate let name: Name
    /// The newest.
    fileprivate(set) var revision: EtcdRevision
    fileprivate(set) var isTombstone: Bool
    fileprivate(set) var isEncrypted: Bool
    /// Of the newest revision.
    fileprivate(set) var valueBytes: UInt32
    let keyBytes: UInt32
    /// The number of the prefix that the key is counted to.
    let prefix: UInt16
    /// Revisions that are kept, tombstones left out.
    fileprivate(set) var revisions: UInt32
    /// Keys and values of those.
    fileprivate(set) var revisionBytes: UInt64
  }

  /// What a key is known by.
  struct Name: Equatable {
    let high: UInt64
    let low: UInt64

    init(_ key: UnsafeRawBufferPointer) {
      var context = sha256_ctx()
      nettle_sha256_init(&context)
      nettle_sha256_update(
        &context, key.count, key.baseAddress?.assumingMemoryBound(to: UInt8.self))
      var halves: (UInt64, UInt64) = (0, 0)
      withUnsafeMutableBytes(of: &halves) { bytes in
        nettle_sha256_digest(
          &context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
      }
      (high, low) = halves
    }
  }

  private static let blockBits = 14
  private static let blockMask = 1 << blockBits - 1

  /// All entries, in the order in which their keys were first noted.
  private(set) var blocks: [[Entry]] = []
  private(set) var count = 0
  /// Numbers of entries plus one, at the place their names begin to look for; 0 where none is.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// Notes an entry of the store, in whatever order they come.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - isEncrypted: Whether its value is.
  ///   - prefix: Gives the number of the prefix, for a key that is new.
  /// - Returns: The number of the key's prefix.
  mutating func note(_ entry: EtcdEntry, isEncrypted: Bool, prefix: () -> UInt16) -> UInt16 {
    let name = Name(entry.key)
    let index = index(of: name) ?? add(name, entry, prefix: prefix())
    let (block, place) = (index >> Self.blockBits, index & Self.blockMask)
    if entry.revision >= blocks[block][place].revision {
      blocks[block][place].revision = entry.revision
      blocks[block][place].isTombstone = entry.isTombstone
      blocks[block][place].isEncrypted = isEncrypted
      blocks[block][place].valueBytes = UInt32(entry.value.count)
    }
    if !entry.isTombstone {
      blocks[block][place].revisions += 1
      blocks[block][place].revisionBytes += UInt64(entry.key.count + entry.value.count)
    }
    return blocks[block][place].prefix
  }

  /// What is known of a key; nil where it was never noted.
  func entry(for key: UnsafeRawBufferPointer) -> Entry? {
    index(of: Name(key)).map { blocks[$0 >> Self.blockBits][$0 & Self.blockMask] }
  }

  private mutating func add(_ name: Name, _ entry: EtcdEntry, prefix: UInt16) -> Int {
    if (count + 1) * 4 > slots.count * 3 { growSlots() }
    let index = count
    if index >> Self.blockBits == blocks.count {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(1 << Self.blockBits)
    }
    blocks[blocks.count - 1].append(
      Entry(
        name: name, revision: EtcdRevision(main: 0, sub: 0), isTombstone: true, isEncrypted: false,
        valueBytes: 0, keyBytes: UInt32(entry.key.count), prefix: prefix, revisions: 0,
        revisionBytes: 0))
    count += 1
    slots[freeSlot(for: name)] = UInt32(count)
    return index
  }

  private func index(of name: Name) -> Int? {
    var slot = Int(truncatingIfNeeded: name.low) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if blocks[index >> Self.blockBits][index & Self.blockMask].name == name { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func freeSlot(for name: Name) -> Int {
    var slot = Int(truncatingIfNeeded: name.low) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func growSlots() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    var number: UInt32 = 0
    for block in blocks {
      for entry in block {
        number += 1
        slots[freeSlot(for: entry.name)] = number
      }
    }
  }
}
