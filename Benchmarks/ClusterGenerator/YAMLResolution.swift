/// What an unquoted YAML 1.1 scalar would be read as.
struct YAMLResolution {
  /// The scalar.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether YAML would read it as null, a truth value, a number or a time.
  var isNotString: Bool {
    guard let first = bytes.first else { return true }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return isNumber || isTime
    default:
      return bytes.count <= 5
        && YAMLResolution.words.contains(String(decoding: bytes, as: UTF8.self).lowercased())
    }
  }

  private static let words: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<",
  ]

  /// Whether it is an integer of any base, a decimal fraction, or a sexagesimal number.
  private var isNumber: Bool {
    var rest = bytes[...]
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    if rest.elementsEqual(".inf".utf8) || rest.elementsEqual(".nan".utf8) { return true }
    if rest.first == UInt8(ascii: "0"), let base = rest.dropFirst().first,
      "xob".utf8.contains(base)
    {
      return rest.dropFirst(2).allSatisfy(YAMLResolution.isHexDigit)
    }
    let digits = rest.prefix { YAMLResolution.isDigit($0) || $0 == UInt8(ascii: "_") }
    rest = rest.dropFirst(digits.count)
    if rest.isEmpty { return !digits.isEmpty }
    if rest.first == UInt8(ascii: ":") {
      return rest.allSatisfy {
        YAMLResolution.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
    }
    return isFractionAndExponent(rest, hasDigits: !digits.isEmpty)
  }

  private func isFractionAndExponent(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, hasDigits: Bool
  ) -> Bool {
    var rest = text
    var hasDigits = hasDigits
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix {
        YAMLResolution.isDigit($0) || $0 == UInt8(ascii: "_")
      }
      hasDigits = hasDigits || !fraction.isEmpty
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard hasDigits else { return false }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(YAMLResolution.isDigit)
  }

  /// Whether it begins with a date and has nothing that a time could not have.
  private var isTime: Bool {
    bytes.count >= 8 && bytes[4] == UInt8(ascii: "-")
      && bytes.prefix(4).allSatisfy(YAMLResolution.isDigit)
      && bytes.dropFirst(5).allSatisfy {
        YAMLResolution.isDigit($0) || "-:.TtZz+ ".utf8.contains($0)
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || "abcdefABCDEF_".utf8.contains(byte)
  }
}
