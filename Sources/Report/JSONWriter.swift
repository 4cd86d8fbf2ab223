/// Writes JSON with two spaces of indentation, a piece at a time.
///
/// It keeps bytes until ``drain(into:atLeast:)`` hands them on. Keys come out in the order in which
/// they are written; whoever writes them sorts them.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost container is still empty.
  private var isEmpty = true
  private let isOnOneLine: Bool

  /// - Parameter isOnOneLine: Whether lines and indentation are left out.
  init(isOnOneLine: Bool = false) {
    self.isOnOneLine = isOnOneLine
  }

  /// What was written and not handed on.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands the text on where there is enough of it to be worth the call.
  mutating func drain(into output: inout some TextOutputStream, atLeast limit: Int = 1 << 16) {
    guard bytes.count >= limit else { return }
    output.write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends the text's last line.
  mutating func endText() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes an object, whose members `members` writes.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), members)
  }

  /// Writes an array, each element as `write` does.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer in
      for element in elements {
        writer.startItem()
        write(&writer, element)
      }
    }
  }

  /// Writes a member, its value as `write` does.
  mutating func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
    startItem()
    string(key)
    bytes.append(contentsOf: ": ".utf8)
    write(&self)
  }

  /// Writes a member whose value is a text; null where it is nil.
  mutating func member(_ key: String, _ value: String?) {
    member(key) { writer in
      if let value { writer.string(value) } else { writer.null() }
    }
  }

  /// Writes a member whose value is a whole number; null where it is nil.
  mutating func member(_ key: String, _ value: Int?) {
    member(key) { writer in
      if let value { writer.integer(Int64(value)) } else { writer.null() }
    }
  }

  /// Writes a member whose value is true or false.
  mutating func member(_ key: String, _ value: Bool) {
    member(key) { $0.bytes.append(contentsOf: value ? "true".utf8 : "false".utf8) }
  }

  /// Writes a member whose value is an array of texts.
  mutating func member(_ key: String, _ values: [String]) {
    member(key) { $0.array(values) { $0.string($1) } }
  }

  mutating func null() {
    bytes.append(contentsOf: "null".utf8)
  }

  mutating func integer(_ value: Int64) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// The shortest digits that read back as the same number; null where it is not finite.
  mutating func real(_ value: Double) {
    bytes.append(contentsOf: value.isFinite ? value.description.utf8 : "null".utf8)
  }

  /// Writes a text; what cannot be seen is escaped, so that the file is safe to print.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if value.utf8.allSatisfy(Self.isPlain) {
      bytes.append(contentsOf: value.utf8)
    } else {
      for scalar in value.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: scalar)])
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    default:
      guard scalar.isInvisible else { return bytes.append(contentsOf: String(scalar).utf8) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        bytes.append(contentsOf: ("\\u" + zeros + digits).utf8)
      }
    }
  }

  private mutating func nest(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isEmpty = true
    content(&self)
    depth -= 1
    if !isEmpty { startLine() }
    bytes.append(close)
    isEmpty = false
  }

  private mutating func startItem() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    startLine()
  }

  private mutating func startLine() {
    guard !isOnOneLine else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
