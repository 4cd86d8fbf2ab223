/// Names one text of a ``DigestTable``.
package struct DigestID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package static func < (left: DigestID, right: DigestID) -> Bool { left.index < right.index }
}

/// Gives every digest a number, so that a cluster's worth of them stays small.
///
/// A sha256 digest takes 32 bytes and a place in a hash table with open addressing. Other texts, for
/// images are compared as text, are kept as they are.
package struct DigestTable: Sendable {
  /// The bytes of a sha256 digest.
  private struct Key: Equatable {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    static func == (left: Key, right: Key) -> Bool { left.words == right.words }

    var hash: UInt64 {
      let mixed = words.0 ^ (words.1 &* 3) ^ (words.2 &* 5) ^ (words.3 &* 7)
      return (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private static let algorithm = "sha256:"

  private var keys: [Key] = []
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
    while (keys.count + count) * 2 > room { room *= 2 }
    if room > slots.count { grow(to: room) }
  }

  /// The number of a text, a new one where it has none yet.
  package mutating func id(of text: String) -> DigestID {
    var text = text
    return text.withUTF8 { id(of: $0) }
  }

  /// The number of a text, a new one where it has none yet.
  package mutating func id(of bytes: UnsafeBufferPointer<UInt8>) -> DigestID {
    guard let key = Self.key(of: bytes) else {
      return otherID(String(decoding: bytes, as: UTF8.self))
    }
    let slot = slot(for: key)
    if slots[slot] != 0 { return DigestID(index: slots[slot] - 1) }
    let id = append(key)
    slots[slot] = id.index + 1
    if keys.count * 2 > slots.count { grow(to: slots.count * 2) }
    return id
  }

  /// The number of a text that was seen before; nil where it was not.
  package func existingID(of text: String) -> DigestID? {
    var text = text
    return text.withUTF8 { existingID(of: $0) }
  }

  /// The number of a text that was seen before; nil where it was not.
  package func existingID(of bytes: UnsafeBufferPointer<UInt8>) -> DigestID? {
    guard let key = Self.key(of: bytes) else {
      return otherIDs[String(decoding: bytes, as: UTF8.self)]
    }
    let slot = slot(for: key)
    return slots[slot] == 0 ? nil : DigestID(index: slots[slot] - 1)
  }

  /// The text as it was written.
  package func text(of id: DigestID) -> String {
    if let text = otherTexts[id.index] { return text }
    let words = keys[Int(id.index)].words
    return String(unsafeUninitializedCapacity: 71) { buffer in
      var place = buffer.initialize(fromContentsOf: Self.algorithm.utf8)
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
          buffer.initializeElement(at: place, to: digit < 10 ? 48 + digit : 87 + digit)
          place += 1
        }
      }
      return place
    }
  }

  /// How many bytes the text has.
  package func byteCount(of id: DigestID) -> Int { otherTexts[id.index]?.utf8.count ?? 71 }

  /// Whether one comes before the other as text, byte by byte.
  package func isOrdered(_ left: DigestID, before right: DigestID) -> Bool {
    if !otherTexts.isEmpty, otherTexts[left.index] != nil || otherTexts[right.index] != nil {
      return text(of: left).utf8.lexicographicallyPrecedes(text(of: right).utf8)
    }
    return keys[Int(left.index)].words < keys[Int(right.index)].words
  }

  private mutating func otherID(_ text: String) -> DigestID {
    if let id = otherIDs[text] { return id }
    let id = append(Key())
    otherIDs[text] = id
    otherTexts[id.index] = text
    return id
  }

  private mutating func append(_ key: Key) -> DigestID {
    keys.append(key)
    return DigestID(index: UInt32(keys.count - 1))
  }

  /// Where a key lies, or where it would.
  private func slot(for key: Key) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash >> 20) & mask
    while slots[slot] != 0, keys[Int(slots[slot] - 1)] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(to room: Int) {
    slots = Array(repeating: 0, count: room)
    for (index, key) in keys.enumerated() where otherTexts[UInt32(index)] == nil {
      slots[slot(for: key)] = UInt32(index) + 1
    }
  }

  /// Nil where the text is no sha256 digest in lower case.
  private static func key(of bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    guard bytes.count == 71, bytes[6] == UInt8(ascii: ":"),
      bytes[..<7].elementsEqual(algorithm.utf8)
    else { return nil }
    guard let first = word(bytes, 7), let second = word(bytes, 23),
      let third = word(bytes, 39), let fourth = word(bytes, 55)
    else { return nil }
    return Key(words: (first, second, third, fourth))
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    var word: UInt64 = 0
    for place in start..<start + 16 {
      let byte = bytes[place]
      switch byte {
      case 48...57: word = word << 4 | UInt64(byte - 48)
      case 97...102: word = word << 4 | UInt64(byte - 87)
      default: return nil
      }
    }
    return word
  }
}
