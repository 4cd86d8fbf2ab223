/// FNV-1a with 64 bits: names things across runs, and keeps no secret.
package struct FNVHash: Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Adds a text, its length before it, so that no two lists of texts run together into the same
  /// bytes.
  package mutating func add(part: String) {
    var text = part
    var length = String(part.utf8.count) + ":"
    length.withUTF8 { add($0) }
    text.withUTF8 { add($0) }
  }

  /// 16 hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
