extension ExportFormat {
  /// Tells JSON from YAML from what is neither.
  ///
  /// JSON begins with a brace or a bracket, as do a template (`{{`), a log (`[INFO]`) and a YAML
  /// flow mapping (`{kind: …`), which the next character tells apart.
  init(recognisingText text: ArraySlice<UInt8>) {
    let text = text.drop(while: Self.isSpace)
    guard let first = text.first else {
      self = .empty
      return
    }
    let next = text.dropFirst().drop(while: Self.isSpace)
    switch UnicodeScalar(first) {
    case "{":
      self = Self.formatInBrace(next)
    case "[":
      let isLog = next.first.map(Self.isWordByte) ?? false
      self = isLog ? .unrecognised : .stream(.json)
    default:
      self = YAMLSigns(text).areFound ? .stream(.yaml) : .unrecognised
    }
  }

  private static func formatInBrace(_ next: ArraySlice<UInt8>) -> ExportFormat {
    if next.first == UInt8(ascii: "{") || next.first == UInt8(ascii: "%") { return .unrecognised }
    return YAMLSigns.isKeyOfObject(next, isQuoted: false) ? .stream(.yaml) : .stream(.json)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
