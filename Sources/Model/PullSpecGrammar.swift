/// The grammar of a pull spec, over bytes.
enum PullSpecGrammar {
  /// A pull spec's outer parts; tag and digest empty where the text has none.
  struct Pieces {
    var path = ""
    var tag = ""
    var digest = ""
  }

  private static let longestPath = 255
  private static let digestLengths = ["sha256": 64, "sha384": 96, "sha512": 128]

  /// Splits a text that keeps to the grammar.
  static func split(_ text: String) throws(PullSpecError) -> Pieces {
    guard let pieces = match(text) else {
      throw match(text.lowercased()) == nil ? .invalidFormat : .upperCaseName
    }
    guard pieces.path.utf8.count <= longestPath else { throw .nameTooLong }
    guard pieces.digest.isEmpty else {
      try check(digest: pieces.digest)
      return pieces
    }
    return pieces
  }

  private static func check(digest: String) throws(PullSpecError) {
    let halves = digest.split(separator: ":")
    guard let length = digestLengths[String(halves[0])] else { throw .unsupportedAlgorithm }
    guard halves[1].utf8.count == length else { throw .invalidDigestLength }
  }

  private static func match(_ text: String) -> Pieces? {
    var pieces = Pieces()
    var head = text[...]
    if let at = head.utf8.firstIndex(of: UInt8(ascii: "@")) {
      let digest = head[head.utf8.index(after: at)...]
      guard isDigest(digest.utf8) else { return nil }
      pieces.digest = String(digest)
      head = head[..<at]
    }
    if let colon = tagColon(in: head) {
      let tag = head[head.utf8.index(after: colon)...]
      guard isTag(tag.utf8) else { return nil }
      pieces.tag = String(tag)
      head = head[..<colon]
    }
    guard isPath(head) else { return nil }
    pieces.path = String(head)
    return pieces
  }

  /// The colon behind the last `/`, which begins the tag.
  private static func tagColon(in head: Substring) -> String.Index? {
    let slash = head.utf8.lastIndex(of: UInt8(ascii: "/")) ?? head.startIndex
    return head[slash...].utf8.lastIndex(of: UInt8(ascii: ":"))
  }

  private static func isPath(_ path: Substring) -> Bool {
    let components = path.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = components.first, components.dropFirst().allSatisfy(isPart) else {
      return false
    }
    return isPart(first) || components.count > 1 && isHost(first)
  }

  private static func isHost(_ bytes: Substring.UTF8View) -> Bool {
    let pieces = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard pieces.count <= 2, pieces.count == 1 || isDigits(pieces[1]) else { return false }
    return pieces[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { label in
        label.first.map(isAlphanumeric) == true && label.last.map(isAlphanumeric) == true
          && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// Runs of lower-case letters and digits, joined by one `.`, one or two `_`, or any number of
  /// `-`.
  private static func isPart(_ bytes: Substring.UTF8View) -> Bool {
    var separator: [UInt8] = []
    var isEmpty = true
    for byte in bytes {
      if isDigit(byte) || (97...122).contains(byte) {
        guard separator.isEmpty || !isEmpty && isSeparator(separator) else { return false }
        separator.removeAll()
        isEmpty = false
      } else {
        separator.append(byte)
      }
    }
    return !isEmpty && separator.isEmpty
  }

  private static func isSeparator(_ bytes: [UInt8]) -> Bool {
    bytes == Array(".".utf8) || bytes == Array("_".utf8) || bytes == Array("__".utf8)
      || bytes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func isTag(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first, isAlphanumeric(first) || first == UInt8(ascii: "_"),
      bytes.count <= 128
    else { return false }
    return bytes.allSatisfy {
      isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
  }

  /// An algorithm (letters and digits, parts joined by one of `-_+.`), a colon, 32 or more digits.
  private static func isDigest(_ bytes: Substring.UTF8View) -> Bool {
    let halves = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].count >= 32, halves[1].allSatisfy(isHexDigit) else {
      return false
    }
    return halves[0].split(omittingEmptySubsequences: false) { "-_+.".utf8.contains($0) }
      .allSatisfy { part in
        part.first.map { isAlphanumeric($0) && !isDigit($0) } == true
          && part.allSatisfy(isAlphanumeric)
      }
  }

  private static func isDigits(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }
}
