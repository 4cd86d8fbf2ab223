/// The bytes that give JSON its shape.
enum JSONMark {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let newline = UInt8(ascii: "\n")

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a number or literal cannot go on with the byte.
  static func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == comma || byte == closeBrace || byte == closeBracket
  }

  /// Whether the byte is a quote or bracket.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == quote || byte | 0x20 == openBrace || byte | 0x20 == closeBrace
  }

  /// The place of the first quote or bracket among eight bytes; 8 where there is none.
  ///
  /// Eight bytes are compared in one word. Braces and brackets differ only in the bit 0x20.
  @inline(__always)
  static func firstMark(in word: UInt64) -> Int {
    let folded = word | repeated(0x20)
    let hits =
      zeroBytes(word ^ repeated(quote)) | zeroBytes(folded ^ repeated(openBrace))
      | zeroBytes(folded ^ repeated(closeBrace))
    return hits.trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The upper bit of each byte that is 0; right up to the first of them, which is all that counts.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
