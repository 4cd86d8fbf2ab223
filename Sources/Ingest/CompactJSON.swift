/// The length of a value as Go writes it in compact JSON.
package enum CompactJSON {
  /// Length in bytes, without a line break.
  package static func length(of node: Node) -> Int {
    var length = 0
    var index = node.index
    while index < node.end {
      let value = Node(tape: node.tape, index: index)
      switch value.kind {
      case .object: length += 2 + value.count * 2 - min(1, value.count)
      case .array: length += 2 + value.count - min(1, value.count)
      case .string: length += self.length(of: value.text)
      case .signedInteger, .unsignedInteger: length += digits(of: value)
      case .double: length += (value.double ?? 0).description.utf8.count
      case .yes: length += 4
      case .no: length += 5
      case .null: if value.isValue { length += 4 }
      }
      index += value.isNumber ? 2 : 1
    }
    return length
  }

  /// Length of a string with its quotes and escapes.
  static func length(of text: Text) -> Int {
    var length = text.bytes.count + 2
    guard let base = text.bytes.baseAddress else { return length }
    var offset = 0
    while offset + 8 <= text.bytes.count {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
      if mayNeedEscapes(word) {
        for step in 0..<8 { length += extra(at: offset + step, in: text.bytes) }
      }
      offset += 8
    }
    while offset < text.bytes.count {
      length += extra(at: offset, in: text.bytes)
      offset += 1
    }
    return length
  }

  /// How many more bytes the escape takes than the byte itself.
  ///
  /// Go escapes `<`, `>`, `&` and the line separators U+2028 and U+2029, so that JSON can stand in
  /// HTML and JavaScript.
  private static func extra(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x08, 0x09, 0x0A, 0x0C, 0x0D: return 1
    case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): return 5
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      return bytes[offset + 2] | 1 == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// Whether one of eight bytes may be escaped: `<` and `>` differ in one bit, so do `"` and `&`.
  private static func mayNeedEscapes(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zero(_ value: UInt64) -> UInt64 { (value &- ones) & ~value }
    let control = (word &- ones &* 0x20) & ~word
    let angle = zero((word | ones &* 0x02) ^ ones &* 0x3E)
    let quote = zero((word | ones &* 0x04) ^ ones &* 0x26)
    let other = zero(word ^ ones &* 0x5C) | zero(word ^ ones &* 0xE2)
    return (control | angle | quote | other) & 0x8080_8080_8080_8080 != 0
  }

  private static func digits(of node: Node) -> Int {
    node.integer.map { String($0).utf8.count }
      ?? String(node.tape.words[node.index + 1]).utf8.count
  }
}
