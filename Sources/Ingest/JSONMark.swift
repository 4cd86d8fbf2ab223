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

  /// The place of the first quote or bracket among sixteen bytes; 16 where there is none.
  ///
  /// Braces and brackets differ only in the bit 0x20.
  @inline(__always)
  static func firstMark(in pointer: UnsafeRawPointer) -> Int {
    let bytes = pointer.loadUnaligned(as: SIMD16<UInt8>.self)
    let folded = bytes | SIMD16(repeating: 0x20)
    let hits =
      (bytes .== SIMD16(repeating: quote)) .| (folded .== SIMD16(repeating: openBrace))
      .| (folded .== SIMD16(repeating: closeBrace))
    let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount / 8 }
    return halves[1] == 0 ? 16 : 8 + halves[1].trailingZeroBitCount / 8
  }
}
