/// A string as `oc get -o yaml` writes it.
///
/// Plain where YAML would read it back as the same string; in double quotes where it would be read
/// as a number, a time, a truth value or null, or has control characters; in single quotes where a
/// plain scalar may not contain it; as a literal block where it has lines. Plain and single-quoted
/// text is folded at the first space past column 80, as libyaml does.
struct YAMLScalar {
  /// The string, in UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where continuation lines begin.
  let indent: Int
  /// How far the line already reaches.
  let column: Int

  /// Appends the scalar.
  func write(into text: inout Text) {
    guard let first = bytes.first, let last = bytes.last else { return text.append("\"\"") }
    if bytes.contains(UInt8(ascii: "\n")) {
      let isLiteral = first > UInt8(ascii: " ") && !bytes.contains { $0 < 0x20 && $0 != 10 }
      return isLiteral ? writeLiteral(into: &text) : writeDoubleQuoted(into: &text)
    }
    if bytes.contains(where: { $0 < 0x20 }) || YAMLResolution(bytes: bytes).isNotString {
      return writeDoubleQuoted(into: &text)
    }
    if mayBePlain(first: first, last: last) {
      writeFolded(into: &text)
    } else {
      text.append(byte: UInt8(ascii: "'"))
      writeFolded(into: &text, doubling: UInt8(ascii: "'"))
      text.append(byte: UInt8(ascii: "'"))
    }
  }

  private func mayBePlain(first: UInt8, last: UInt8) -> Bool {
    let space = UInt8(ascii: " ")
    let colon = UInt8(ascii: ":")
    if first == space || last == space || last == colon { return false }
    switch first {
    case _ where "-?".utf8.contains(first):
      if bytes.count == 1 || bytes[1] == space { return false }
    case _ where "!&*#|>@%`'\"{}[],:=~".utf8.contains(first): return false
    default: break
    }
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == colon && byte == space { return false }
      if previous == space && byte == UInt8(ascii: "#") { return false }
      previous = byte
    }
    return true
  }

  private func writeFolded(into text: inout Text, doubling quote: UInt8? = nil) {
    let space = UInt8(ascii: " ")
    if column + bytes.count <= 80 && quote == nil { return text.append(bytes: bytes) }
    var reached = column
    for (index, byte) in bytes.enumerated() {
      let isInside = index > 0 && index + 1 < bytes.count
      if byte == space && reached > 80 && isInside && bytes[index - 1] != space
        && bytes[index + 1] != space
      {
        text.appendNewLine(indent: indent)
        reached = indent
        continue
      }
      if byte == quote { text.append(byte: byte) }
      text.append(byte: byte)
      reached += 1
    }
  }

  private func writeLiteral(into text: inout Text) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let endsInNewLine = lines.last?.isEmpty ?? false
    if endsInNewLine { lines.removeLast() }
    let keepsMore = endsInNewLine && (lines.last?.isEmpty ?? false)
    text.append(keepsMore ? "|+" : endsInNewLine ? "|" : "|-")
    for line in lines {
      text.appendNewLine(indent: line.isEmpty ? 0 : indent)
      text.append(bytes: UnsafeBufferPointer(rebasing: line))
    }
  }

  private func writeDoubleQuoted(into text: inout Text) {
    text.append(byte: UInt8(ascii: "\""))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): text.append("\\\"")
      case UInt8(ascii: "\\"): text.append("\\\\")
      case UInt8(ascii: "\n"): text.append("\\n")
      case UInt8(ascii: "\t"): text.append("\\t")
      case _ where byte < 0x20:
        text.append("\\x")
        text.append(hex: UInt64(byte) << 56, digits: 2)
      default: text.append(byte: byte)
      }
    }
    text.append(byte: UInt8(ascii: "\""))
  }
}
