/// What a plain scalar of YAML means.
///
/// Source: sigs.k8s.io/yaml, which reads YAML 1.1 with go-yaml v2 and makes JSON of it. So `yes`
/// and `n` are booleans, `0777` and `0o777` are octal, `1_000` is a thousand, `1.0` is a whole
/// number, and a timestamp is a string. What JSON cannot say, which go-yaml's user refuses (`.nan`,
/// `.inf`), is left a string, so that only its own field is wrong.
enum YAMLValue: Hashable {
  case null
  case bool(Bool)
  case signed(Int64)
  /// Beyond `Int64` only.
  case unsigned(UInt64)
  case double(Double)
  case string

  /// Reads what a plain scalar means.
  init(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      self = Self.number(bytes)
    case UInt8(ascii: "."):
      self = Self.float(bytes) ?? .string
    case UInt8(ascii: "~"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"),
      UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
      UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"):
      self = bytes.count > 5 ? .string : Self.word(String(decoding: bytes, as: UTF8.self))
    default:
      self = .string
    }
  }

  private static func word(_ word: String) -> YAMLValue {
    switch word {
    case "~", "null", "Null", "NULL":
      .null
    case "true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON":
      .bool(true)
    case "false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF":
      .bool(false)
    default:
      .string
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLValue {
    guard bytes.allSatisfy(isPartOfNumber) else { return .string }
    let digits = bytes.filter { $0 != UInt8(ascii: "_") }
    return integer(digits[...]) ?? float(digits) ?? .string
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "x"), UInt8(ascii: "X"),
      UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default:
      false
    }
  }

  /// Go's `strconv.ParseInt` with base 0, then `ParseUint`, which takes no sign.
  private static func integer(_ text: ArraySlice<UInt8>) -> YAMLValue? {
    var digits = text
    let sign = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+")
    if sign { digits = digits.dropFirst() }
    guard !digits.isEmpty, let magnitude = magnitude(digits) else { return nil }
    if text.first == UInt8(ascii: "-") {
      guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
      return .signed(Int64(truncatingIfNeeded: 0 &- magnitude))
    }
    if let integer = Int64(exactly: magnitude) { return .signed(integer) }
    return sign ? nil : .unsigned(magnitude)
  }

  private static func magnitude(_ text: ArraySlice<UInt8>) -> UInt64? {
    var digits = text
    let radix: Int
    switch (digits.first, digits.dropFirst().first) {
    case (UInt8(ascii: "0"), UInt8(ascii: "x")), (UInt8(ascii: "0"), UInt8(ascii: "X")): radix = 16
    case (UInt8(ascii: "0"), UInt8(ascii: "o")), (UInt8(ascii: "0"), UInt8(ascii: "O")): radix = 8
    case (UInt8(ascii: "0"), UInt8(ascii: "b")), (UInt8(ascii: "0"), UInt8(ascii: "B")): radix = 2
    default:
      radix = digits.count > 1 && digits.first == UInt8(ascii: "0") ? 8 : 10
      guard digits.first?.isDigit == true else { return nil }
      return UInt64(String(decoding: digits, as: UTF8.self), radix: radix)
    }
    digits = digits.dropFirst(2)
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else {
      return nil
    }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: radix)
  }

  /// Digits with one point or an exponent or both, and nothing that Swift reads beside them.
  private static func float(_ text: some Collection<UInt8>) -> YAMLValue? {
    var rest = text[...].drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard text.count - rest.count <= 1 else { return nil }
    let whole = dropDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = dropDigits(&rest)
    }
    guard whole + fraction > 0, isExponent(rest) else { return nil }
    guard let double = Double(String(decoding: text, as: UTF8.self)), double.isFinite else {
      return nil
    }
    return Int64(exactly: double).map { .signed($0) } ?? .double(double)
  }

  /// Whether that is `e`, perhaps a sign, and digits; or nothing.
  private static func isExponent(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    guard first == UInt8(ascii: "e") || first == UInt8(ascii: "E") else { return false }
    var digits = text.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    return dropDigits(&digits) > 0 && digits.isEmpty
  }

  /// How many digits were at the front.
  private static func dropDigits<Bytes: Collection<UInt8>>(_ bytes: inout Bytes) -> Int
  where Bytes.SubSequence == Bytes {
    let count = bytes.count
    bytes = bytes.drop { $0.isDigit }
    return count - bytes.count
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
