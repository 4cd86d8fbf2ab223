extension Text {
  private typealias Lanes = SIMD16<UInt8>

  /// The bytes of the text between the quotes of a JSON string.
  ///
  /// Most texts have nothing to escape, which is found out 16 bytes at a time; only the others are
  /// looked at byte by byte.
  ///
  /// Source: Go's `encoding/json`, `appendString`. Since Go 1.22 it writes backspace and form feed
  /// as two bytes, `\b` and `\f`, as it always did line feed, carriage return and tab; before, as
  /// six.
  func escapedCount(as escaping: CompactJSON.Escaping) -> Int {
    guard mayNeedEscapes else { return bytes.count }
    var count = bytes.count
    for index in bytes.indices { count += addedCount(at: index, as: escaping) }
    return count
  }

  /// How many bytes an escape has more than what it stands for; 0 where there is none.
  private func addedCount(at index: Int, as escaping: CompactJSON.Escaping) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x08, 0x09, 0x0A, 0x0C, 0x0D:
      return 1
    case 0..<0x20:
      return 5
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      return escaping == .html ? 5 : 0
    case 0xE2:
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      guard escaping == .html, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] | 1 == 0xA9 ? 3 : 0
    default:
      return 0
    }
  }

  /// Whether a byte is among those that are escaped or begin what is.
  private var mayNeedEscapes: Bool {
    guard let start = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return false }
    var found: SIMD2<UInt64>
    if bytes.count > 16 {
      let last = bytes.count - 16
      found = Self.specials(start.loadUnaligned(fromByteOffset: last, as: Lanes.self))
      for offset in stride(from: 0, to: last, by: 16) {
        found |= Self.specials(start.loadUnaligned(fromByteOffset: offset, as: Lanes.self))
      }
    } else {
      found = Self.specials(Self.lanes(of: start, count: bytes.count))
    }
    return (found.x | found.y) & 0x8080_8080_8080_8080 != 0
  }

  /// From 1 to 16 bytes, some of them more than once, so that none behind the text is read.
  private static func lanes(of start: UnsafeRawPointer, count: Int) -> Lanes {
    let words: SIMD2<UInt64>
    if count >= 8 {
      words = SIMD2(
        start.loadUnaligned(as: UInt64.self),
        start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let first = start.loadUnaligned(as: UInt32.self)
      let last = start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      words = SIMD2(repeating: UInt64(first) << 32 | UInt64(last))
    } else {
      let first = start.load(as: UInt8.self)
      let middle = start.load(fromByteOffset: count / 2, as: UInt8.self)
      let last = start.load(fromByteOffset: count - 1, as: UInt8.self)
      let spaces: UInt64 = 0x2020_2020_2000_0000
      words = SIMD2(
        repeating: spaces | UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(last))
    }
    return unsafeBitCast(words, to: Lanes.self)
  }

  /// Sets the highest bit of each byte that may be escaped; the other bits mean nothing.
  ///
  /// One bit tells `<` from `>`, and one tells `"` from `&`. Swift 6.3 compares vectors byte by
  /// byte, so subtractions tell; and its optimizer keeps the result whole only as words.
  @inline(__always)
  private static func specials(_ lanes: Lanes) -> SIMD2<UInt64> {
    let found =
      isBelow(0x20, lanes)
      | isBelow(1, lanes & ~0x04 ^ UInt8(ascii: "\""))
      | isBelow(1, lanes & ~0x02 ^ UInt8(ascii: "<"))
      | isBelow(1, lanes ^ UInt8(ascii: "\\"))
      | isBelow(1, lanes ^ 0xE2)
    return unsafeBitCast(found, to: SIMD2<UInt64>.self)
  }

  /// Sets the highest bit of each byte below a limit of at most 128: the subtraction sets it where
  /// it was not set before.
  @inline(__always)
  private static func isBelow(_ limit: UInt8, _ lanes: Lanes) -> Lanes {
    (lanes &- limit) & ~lanes
  }
}
