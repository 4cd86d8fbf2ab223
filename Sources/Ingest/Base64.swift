/// Base64 as Go's decoder takes it: standard alphabet, padded, line breaks ignored.
enum Base64 {
  /// The bytes a text stands for; nil where it is none of base64's lengths.
  ///
  /// The letters themselves are not looked at.
  static func decodedCount(of text: Text) -> Int? {
    var letters = 0
    var padding = 0
    for byte in text.bytes where byte != 0x0A && byte != 0x0D {
      letters += 1
      padding += byte == UInt8(ascii: "=") ? 1 : 0
    }
    guard letters % 4 == 0, padding <= 2, padding <= letters else { return nil }
    return letters / 4 * 3 - padding
  }
}
