/// Looks for what the YAML of an API object or a list has and other text has not.
///
/// Lines are read from the first: comments, directives and document markers are passed over, and so
/// is whatever may stand in a mapping or a list. A line at the left margin that begins with a key of
/// an API object decides for YAML; a line that YAML of objects cannot have (prose, a log) decides
/// against it. Where neither comes, a document marker or a directive before the first of the other
/// lines counts for YAML.
struct YAMLSigns {
  /// What is found.
  let areFound: Bool

  private static let keys = ["apiVersion", "kind", "items", "metadata"].map { Array($0.utf8) }

  /// What one line says.
  private enum Sign {
    case objectKey
    case marker
    case fitting
    case unfitting
  }

  init(_ text: ArraySlice<UInt8>) {
    var hasMarker = false
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      let isWhole = line.endIndex < text.endIndex
      rest = rest[line.endIndex...].dropFirst()
      switch Self.sign(of: line.last == 0x0D ? line.dropLast() : line) {
      case .objectKey:
        areFound = true
        return
      case .unfitting where isWhole || line.startIndex == text.startIndex:
        areFound = false
        return
      case .marker: hasMarker = true
      case .fitting, .unfitting: break
      }
    }
    areFound = hasMarker
  }

  /// Whether bytes begin with `apiVersion:` or another such key, which may be in quotes if those
  /// count.
  static func isKeyOfObject(_ bytes: ArraySlice<UInt8>, isQuoted: Bool = true) -> Bool {
    guard let (key, _) = key(atStartOf: bytes, isQuoted: isQuoted) else { return false }
    return keys.contains { key.elementsEqual($0) }
  }

  private static func sign(of line: ArraySlice<UInt8>) -> Sign {
    var item = line
    while item.starts(with: Array("- ".utf8)) {
      item = item.dropFirst(2).drop { $0 == 0x20 }
    }
    if isKeyOfObject(item) { return .objectKey }
    if line.first == UInt8(ascii: "%") || isMarker(line) { return .marker }
    return isInside(line) || key(atStartOf: line, isQuoted: true) != nil ? .fitting : .unfitting
  }

  /// Whether a line belongs to what came before, or says nothing.
  private static func isInside(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    switch UnicodeScalar(first) {
    case "#", " ", "\t", "-", "}", "]": return true
    default: return line.elementsEqual(Array("...".utf8))
    }
  }

  /// `---`, alone or with something behind it.
  private static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: Array("---".utf8)) else { return false }
    return [nil, 0x20, 0x09].contains(line.dropFirst(3).first)
  }

  /// The key that bytes begin with, and what stands behind its colon; nil where there is none.
  private static func key(
    atStartOf bytes: ArraySlice<UInt8>, isQuoted: Bool
  ) -> (key: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard let first = bytes.first else { return nil }
    if isQuoted, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let key = bytes.dropFirst().prefix { $0 != first }
      let rest = bytes[key.endIndex...].dropFirst().drop { $0 == 0x20 }
      return rest.first == UInt8(ascii: ":") ? (key, rest.dropFirst()) : nil
    }
    let key = bytes.prefix { isKeyByte($0) }
    let rest = bytes[key.endIndex...].drop { $0 == 0x20 }
    guard !key.isEmpty, rest.first == UInt8(ascii: ":"),
      [nil, 0x20, 0x09].contains(rest.dropFirst().first)
    else { return nil }
    return (key, rest.dropFirst())
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/": true
    default: false
    }
  }
}
