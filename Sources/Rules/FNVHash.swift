/// FNV-1a with 64 bits, over parts that are each preceded by their length, so that no two lists of
/// parts run together into the same bytes.
struct FNVHash {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ part: String) {
    var part = part
    var length = String(part.utf8.count) + ":"
    length.withUTF8 { add($0) }
    part.withUTF8 { add($0) }
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
