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

  /// Writes an array, whose elements `elements` writes with ``element(_:)``.
  mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), elements)
  }

  /// Writes an element, as `write` does.
  mutating func element(_ write: (inout JSONWriter) -> Void) {
    startItem()
    write(&self)
  }

  /// Writes a member, its value as `write` does.
  ///
  /// A key is a name of our own, so it needs no escape.
  mutating func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
    startItem()
    bytes.append(UInt8(ascii: "\""))
    append(key)
    append("\": ")
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
    member(key) { $0.append(value ? "true" : "false") }
  }

  /// Writes a member whose value is an array of texts.
  mutating func member(_ key: String, _ values: [String]) {
    member(key) { $0.array(values) { $0.string($1) } }
  }

  mutating func null() {
    append("null")
  }

  mutating func integer(_ value: Int64) {
    append(String(value))
  }

  /// The shortest digits that read back as the same number; null where it is not finite.
  mutating func real(_ value: Double) {
    append(value.isFinite ? value.description : "null")
  }

  /// Writes a text; what cannot be seen is escaped, so that the file is safe to print.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = value
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": append("\\" + String(scalar))
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      guard scalar.isInvisible else { return bytes.append(contentsOf: scalar.utf8) }
      for unit in scalar.utf16 {
        let digits = String(unit, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
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
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
