/// The 32 bytes of a sha256 digest; their order is that of the texts.
struct DigestBytes: Hashable, Comparable, BitwiseCopyable, Sendable {
  private static let algorithm = "sha256:"
  /// Of a digest as it is written.
  static let textCount = 71

  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// Zeros.
  init() {
    words = (0, 0, 0, 0)
  }

  /// Nil where the text is no sha256 digest in lower case.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == Self.textCount, text[6] == UInt8(ascii: ":"),
      text[..<7].elementsEqual(Self.algorithm.utf8)
    else { return nil }
    guard let first = Self.word(text, 7), let second = Self.word(text, 23),
      let third = Self.word(text, 39), let fourth = Self.word(text, 55)
    else { return nil }
    words = (first, second, third, fourth)
  }

  static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  static func < (left: Self, right: Self) -> Bool { left.words < right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(mixed)
  }

  /// Few differ in less than half of its bits.
  var mixed: UInt64 {
    let mixed = words.0 ^ (words.1 &* 3) ^ (words.2 &* 5) ^ (words.3 &* 7)
    return (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The number that its first bits make.
  func leading(bits: Int) -> Int { Int(truncatingIfNeeded: words.0 >> UInt64(64 - bits)) }

  /// As it is written.
  var text: String {
    String(unsafeUninitializedCapacity: Self.textCount) { buffer in
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

  /// The number that sixteen hexadecimal digits make; nil where one of them is none, or in upper case.
  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    guard let high = half(text, start), let low = half(text, start + 8) else { return nil }
    return high << 32 | low
  }

  /// The number that eight digits make; all are looked at together, each in its byte.
  private static func half(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let characters = UnsafeRawBufferPointer(text)
      .loadUnaligned(fromByteOffset: start, as: UInt64.self)
    let values = characters & (ones * 15) &+ (characters >> 6 & ones) &* 9
    let isLetter = (values &+ ones * 6) >> 4 & ones
    guard values & (ones * 240) == 0, values &+ ones * 48 &+ isLetter &* 39 == characters else {
      return nil
    }
    var number = UInt64(bigEndian: values)
    number = (number | number >> 4) & 0x00FF_00FF_00FF_00FF
    number = (number | number >> 8) & 0x0000_FFFF_0000_FFFF
    return (number | number >> 16) & 0xFFFF_FFFF
  }
}
