/// Finds the git hashes in a tag's name.
///
/// - Unmarked, a hash is a stretch of 7 to 40 lower-case hexadecimal characters with a letter among
///   them.
/// - After a marker (`sha-`, `git`, the `g` of `git describe`, the `h` of chartpress) it may also
///   be made only of digits, and after a word six characters will do.
/// - Six characters of both kinds that are the whole name are a hash.
/// - 64 characters are the digest of an image, not a hash of git.
enum CommitGrammar {
  private static let lengths = 7...40
  private static let digestLength = 64

  /// Markers that are glued to their hash; longer ones first.
  private static let gluedMarkers: [(text: [UInt8], shortest: Int)] = [
    (Array("commit".utf8), 6), (Array("git".utf8), 6), (Array("sha".utf8), 6),
    (Array("g".utf8), 7), (Array("h".utf8), 7),
  ]

  /// Claims every hash that its letters or its marker make known.
  static func claimHashes(in reading: inout TagReading) {
    for chunk in reading.tokens.chunks.indices {
      guard let runs = freeRuns(of: chunk, in: reading) else { continue }
      claimHash(in: runs, of: chunk, &reading)
    }
  }

  /// Whether a stretch made only of digits is as long as a hash, shortened or whole.
  static func isHashLength(_ length: Int) -> Bool { (7...12).contains(length) || length == 40 }

  private static func claimHash(in runs: Range<Int>, of chunk: Int, _ reading: inout TagReading) {
    let tokens = reading.tokens
    let start = tokens.runs[runs.lowerBound].bytes.lowerBound
    let bytes = start..<tokens.runs[runs.upperBound - 1].bytes.upperBound
    if isHex(tokens, bytes) {
      if bytes.count == digestLength {
        reading.claim(runs, as: .digest)
      } else if isHash(tokens, bytes, isMarked: isAfterMarker(runs.lowerBound, tokens)) {
        reading.claim(runs, as: .commit)
      }
    } else if let hash = markedHash(tokens, bytes) {
      reading.claim(runs, as: .commit, fromByte: hash)
    }
  }

  /// The runs of a chunk from the first that no date has claimed to the next that one has.
  private static func freeRuns(of chunk: Int, in reading: TagReading) -> Range<Int>? {
    let runs = reading.tokens.chunks[chunk].runs
    guard let first = runs.first(where: reading.isFree) else { return nil }
    let end = runs[first...].first { !reading.isFree($0) } ?? runs.upperBound
    return first..<end
  }

  private static func isHash(_ tokens: TagNameTokens, _ bytes: Range<Int>, isMarked: Bool) -> Bool {
    if isMarked { return (6...lengths.upperBound).contains(bytes.count) }
    let letters = tokens.bytes[bytes].count { !$0.isDigit }
    if bytes.count == 6, bytes == tokens.bytes.indices { return (1...5).contains(letters) }
    return lengths.contains(bytes.count) && letters > 0
  }

  private static func isHex(_ tokens: TagNameTokens, _ bytes: Range<Int>) -> Bool {
    tokens.bytes[bytes].allSatisfy(\.isHashCharacter)
  }

  /// Whether the chunk before is a marker and nothing else: `sha-ff708e`.
  private static func isAfterMarker(_ index: Int, _ tokens: TagNameTokens) -> Bool {
    guard let marker = tokens.run(at: index - 1), tokens.runs[index].gap != .glued else {
      return false
    }
    return marker.traits.contains(.commitMarker) && !tokens.chunk(of: marker).isMixed
  }

  /// The byte at which a hash begins behind the marker it is glued to.
  private static func markedHash(_ tokens: TagNameTokens, _ bytes: Range<Int>) -> Int? {
    for marker in gluedMarkers where tokens.bytes[bytes].starts(with: marker.text) {
      let hash = (bytes.lowerBound + marker.text.count)..<bytes.upperBound
      let isLongEnough = (marker.shortest...lengths.upperBound).contains(hash.count)
      if isLongEnough, isHex(tokens, hash) { return hash.lowerBound }
    }
    return nil
  }
}
