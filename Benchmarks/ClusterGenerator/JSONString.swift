/// A string as JSON writes it, escaped as Go's encoder does: `<`, `>` and `&` are escaped too.
struct JSONString {
  /// The string, in UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Appends the string with its quotes.
  func write(into text: inout Text) {
    text.append(byte: UInt8(ascii: "\""))
    if bytes.contains(where: JSONString.needsEscape) {
      for byte in bytes { JSONString.append(byte, to: &text) }
    } else {
      text.append(bytes: bytes)
    }
    text.append(byte: UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
  }

  private static func append(_ byte: UInt8, to text: inout Text) {
    switch byte {
    case UInt8(ascii: "\""): text.append("\\\"")
    case UInt8(ascii: "\\"): text.append("\\\\")
    case UInt8(ascii: "\n"): text.append("\\n")
    case UInt8(ascii: "\t"): text.append("\\t")
    case UInt8(ascii: "\r"): text.append("\\r")
    case _ where needsEscape(byte):
      text.append("\\u00")
      text.append(hex: UInt64(byte) << 56, digits: 2)
    default: text.append(byte: byte)
    }
  }
}
