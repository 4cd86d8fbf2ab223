/// The grammar of a pull spec, over bytes.
enum PullSpecGrammar {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// A pull spec's outer parts; tag and digest empty where the text has none.
  struct Pieces {
    var path: Bytes
    var tag: Bytes
    var digest: Bytes
  }

  private static let longestPath = 255
  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")
  private static let dot = UInt8(ascii: ".")

  /// Splits a text that keeps to the grammar.
  static func split(_ text: UnsafeBufferPointer<UInt8>) throws(PullSpecError) -> Pieces {
    guard let pieces = match(text) else {
      var lowered = String(decoding: text, as: UTF8.self).lowercased()
      throw lowered.withUTF8 { match($0) == nil } ? .invalidFormat : .upperCaseName
    }
    guard pieces.path.count <= longestPath else { throw .nameTooLong }
    if !pieces.digest.isEmpty { try check(digest: pieces.digest) }
    return pieces
  }

  private static func check(digest: Bytes) throws(PullSpecError) {
    let colon = digest.firstIndex(of: colon) ?? digest.endIndex
    let length: Int
    switch String(decoding: digest[..<colon], as: UTF8.self) {
    case "sha256": length = 64
    case "sha384": length = 96
    case "sha512": length = 128
    default: throw .unsupportedAlgorithm
    }
    guard digest.endIndex - colon - 1 == length else { throw .invalidDigestLength }
  }

  private static func match(_ text: UnsafeBufferPointer<UInt8>) -> Pieces? {
    var head = text[...]
    let none = text[text.endIndex...]
    var pieces = Pieces(path: head, tag: none, digest: none)
    if let at = head.firstIndex(of: UInt8(ascii: "@")) {
      pieces.digest = head[(at + 1)...]
      guard isDigest(pieces.digest) else { return nil }
      head = head[..<at]
    }
    if let colon = tagColon(in: head) {
      pieces.tag = head[(colon + 1)...]
      guard isTag(pieces.tag) else { return nil }
      head = head[..<colon]
    }
    guard isPath(head) else { return nil }
    pieces.path = head
    return pieces
  }

  /// The colon behind the last `/`, which begins the tag.
  private static func tagColon(in head: Bytes) -> Int? {
    let slash = head.lastIndex(of: slash) ?? head.startIndex
    return head[slash...].lastIndex(of: colon)
  }

  private static func isPath(_ path: Bytes) -> Bool {
    guard var end = path.firstIndex(of: slash) else { return isPart(path) }
    guard isPart(path[..<end]) || isHost(path[..<end]) else { return false }
    while end < path.endIndex {
      let rest = path[(end + 1)...]
      end = rest.firstIndex(of: slash) ?? rest.endIndex
      guard isPart(rest[..<end]) else { return false }
    }
    return true
  }

  private static func isHost(_ bytes: Bytes) -> Bool {
    let colon = bytes.firstIndex(of: colon) ?? bytes.endIndex
    if colon < bytes.endIndex {
      let port = bytes[(colon + 1)...]
      guard !port.isEmpty, port.allSatisfy(isDigit) else { return false }
    }
    var rest = bytes[..<colon]
    while let end = rest.firstIndex(of: dot) {
      guard isLabel(rest[..<end]) else { return false }
      rest = rest[(end + 1)...]
    }
    return isLabel(rest)
  }

  private static func isLabel(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  /// Runs of lower-case letters and digits, joined by one `.`, one or two `_`, or any number of
  /// `-`.
  private static func isPart(_ bytes: Bytes) -> Bool {
    var runStart = bytes.startIndex
    var isBehindLetter = false
    for index in bytes.indices {
      let byte = bytes[index]
      if isDigit(byte) || (97...122).contains(byte) {
        if !isBehindLetter, index > bytes.startIndex {
          guard runStart > bytes.startIndex, isSeparator(bytes[runStart..<index]) else {
            return false
          }
        }
        isBehindLetter = true
      } else if isBehindLetter {
        runStart = index
        isBehindLetter = false
      }
    }
    return isBehindLetter
  }

  private static func isSeparator(_ bytes: Bytes) -> Bool {
    switch bytes.first {
    case dot: bytes.count == 1
    case UInt8(ascii: "_"): bytes.count <= 2 && bytes.last == UInt8(ascii: "_")
    default: bytes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }

  private static func isTag(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first, isAlphanumeric(first) || first == UInt8(ascii: "_"),
      bytes.count <= 128
    else { return false }
    return bytes.allSatisfy {
      isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == dot || $0 == UInt8(ascii: "-")
    }
  }

  /// An algorithm (letters and digits, parts joined by one of `-_+.`), a colon, 32 or more digits.
  private static func isDigest(_ bytes: Bytes) -> Bool {
    guard let colon = bytes.firstIndex(of: colon) else { return false }
    let digits = bytes[(colon + 1)...]
    guard digits.count >= 32, digits.allSatisfy(isHexDigit) else { return false }
    var isPartDue = true
    for byte in bytes[..<colon] {
      let isJoint = "-_+.".utf8.contains(byte)
      guard isPartDue ? isAlphanumeric(byte) && !isDigit(byte) : isAlphanumeric(byte) || isJoint
      else { return false }
      isPartDue = isJoint
    }
    return !isPartDue
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }
}
