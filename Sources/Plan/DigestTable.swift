/// Names one text of a ``DigestTable``.
package struct DigestID: Hashable, Comparable, BitwiseCopyable, Sendable {
  package let index: UInt32

  package static func < (left: DigestID, right: DigestID) -> Bool { left.index < right.index }
}

/// Gives every digest a number, so that a cluster's worth of them stays small.
///
/// A sha256 digest takes 32 bytes and a place in a hash table with open addressing. Other texts, for
/// images are compared as text, are kept as they are.
package struct DigestTable: Sendable {
  private var keys: [DigestBytes] = []
  /// One more than the number of the digest that lies there; 0 where none does.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)
  private var otherTexts: [UInt32: String] = [:]
  private var otherIDs: [String: DigestID] = [:]

  package init() {}

  /// How many texts there are; their numbers are those below.
  package var count: Int { keys.count }

  /// Makes room for so many texts more.
  package mutating func reserve(_ count: Int) {
    keys.reserveCapacity(keys.count + count)
    var room = slots.count
    while isFull(room, with: keys.count + count) { room *= 2 }
    if room > slots.count { grow(to: room) }
  }

  /// The number of a text, a new one where it has none yet.
  package mutating func id(of text: String) -> DigestID {
    var text = text
    return text.withUTF8 { id(of: $0) }
  }

  /// The number of a text, a new one where it has none yet.
  package mutating func id(of bytes: UnsafeBufferPointer<UInt8>) -> DigestID {
    guard let key = DigestBytes(bytes) else {
      return otherID(String(decoding: bytes, as: UTF8.self))
    }
    let slot = slot(for: key)
    if slots[slot] != 0 { return DigestID(index: slots[slot] - 1) }
    let id = append(key)
    slots[slot] = id.index + 1
    if isFull(slots.count, with: keys.count) { grow(to: slots.count * 2) }
    return id
  }

  /// The number of a text that was seen before; nil where it was not.
  package func existingID(of text: String) -> DigestID? {
    var text = text
    return text.withUTF8 { existingID(of: $0) }
  }

  /// The number of a text that was seen before; nil where it was not.
  package func existingID(of bytes: UnsafeBufferPointer<UInt8>) -> DigestID? {
    guard let key = DigestBytes(bytes) else {
      return otherIDs[String(decoding: bytes, as: UTF8.self)]
    }
    let slot = slot(for: key)
    return slots[slot] == 0 ? nil : DigestID(index: slots[slot] - 1)
  }

  /// The text as it was written.
  package func text(of id: DigestID) -> String {
    if let text = otherTexts[id.index] { return text }
    return keys[Int(id.index)].text
  }

  /// How many bytes the text has.
  package func byteCount(of id: DigestID) -> Int {
    otherTexts[id.index]?.utf8.count ?? DigestBytes.textCount
  }

  /// Whether one comes before the other as text, byte by byte.
  package func isOrdered(_ left: DigestID, before right: DigestID) -> Bool {
    if !otherTexts.isEmpty, otherTexts[left.index] != nil || otherTexts[right.index] != nil {
      return text(of: left).utf8.lexicographicallyPrecedes(text(of: right).utf8)
    }
    return keys[Int(left.index)] < keys[Int(right.index)]
  }

  // MARK: Names of blobs, which have no numbers

  /// The name of a blob by its text.
  package mutating func blob(_ bytes: UnsafeBufferPointer<UInt8>) -> BlobName {
    if let bytes = DigestBytes(bytes) { return BlobName(bytes: bytes, other: 0) }
    let id = otherID(String(decoding: bytes, as: UTF8.self))
    return blob(id)
  }

  /// The name of an image as a blob.
  package func blob(_ id: DigestID) -> BlobName {
    BlobName(
      bytes: keys[Int(id.index)], other: otherTexts[id.index] == nil ? 0 : id.index + 1)
  }

  /// The text as it was written.
  package func text(of blob: BlobName) -> String {
    blob.other == 0 ? blob.bytes.text : text(of: DigestID(index: blob.other - 1))
  }

  /// Whether one comes before the other as text, byte by byte.
  package func isOrdered(_ left: BlobName, before right: BlobName) -> Bool {
    guard left.other != 0 || right.other != 0 else { return left.bytes < right.bytes }
    return text(of: left).utf8.lexicographicallyPrecedes(text(of: right).utf8)
  }

  // MARK: Keys

  private mutating func otherID(_ text: String) -> DigestID {
    if let id = otherIDs[text] { return id }
    let id = append(DigestBytes())
    otherIDs[text] = id
    otherTexts[id.index] = text
    return id
  }

  private mutating func append(_ key: DigestBytes) -> DigestID {
    keys.append(key)
    return DigestID(index: UInt32(keys.count - 1))
  }

  /// Where a key lies, or where it would.
  private func slot(for key: DigestBytes) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.mixed >> 20) & mask
    while slots[slot] != 0, keys[Int(slots[slot] - 1)] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Whether so many keys are too many for so many slots.
  private func isFull(_ room: Int, with count: Int) -> Bool { count * 8 > room * 7 }

  private mutating func grow(to room: Int) {
    slots = Array(repeating: 0, count: room)
    for (index, key) in keys.enumerated() where otherTexts[UInt32(index)] == nil {
      slots[slot(for: key)] = UInt32(index) + 1
    }
  }
}
