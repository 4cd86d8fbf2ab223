/// A tag's name cut into runs, and the runs into chunks, both in the order of the name.
struct TagNameTokens {
  /// The name in UTF-8.
  let bytes: [UInt8]
  private(set) var runs: [TokenRun] = []
  private(set) var chunks: [TagChunk] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    runs.reserveCapacity(16)
    chunks.reserveCapacity(8)
    var position = 0
    while position < bytes.count {
      let gapStart = position
      while position < bytes.count, !isInRun(bytes[position]) { position += 1 }
      guard position < bytes.count else { break }
      let end = endOfRun(from: position)
      append(position..<end, gap: gap(over: gapStart..<position))
      position = end
    }
    markMixedChunks()
  }

  /// The run at a place, or nil outside the name.
  func run(at index: Int) -> TokenRun? {
    runs.indices.contains(index) ? runs[index] : nil
  }

  /// The chunk a run is in.
  func chunk(of run: TokenRun) -> TagChunk { chunks[run.chunk] }

  /// Whether a run is digits joined by a dot to digits before it: the last number of `1.12`.
  func continuesDottedNumber(_ index: Int) -> Bool {
    runs[index].isDigits && runs[index].gap == .dot && run(at: index - 1)?.isDigits == true
  }

  /// Whether digits follow a run after a dot: the first number of `1.12`.
  func isFollowedByDottedNumber(_ index: Int) -> Bool {
    index + 1 < runs.count && continuesDottedNumber(index + 1)
  }
}

extension TagNameTokens {
  private func isInRun(_ byte: UInt8) -> Bool { byte.isDigit || byte.isLetter }

  private func endOfRun(from start: Int) -> Int {
    let isDigits = bytes[start].isDigit
    var end = start + 1
    while end < bytes.count, isDigits ? bytes[end].isDigit : bytes[end].isLetter { end += 1 }
    return end
  }

  private func gap(over range: Range<Int>) -> TokenRun.Gap {
    if runs.isEmpty { return .start }
    if range.isEmpty { return .glued }
    guard range.count == 1 else { return .other }
    return switch bytes[range.lowerBound] {
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "_"): .underscore
    default: .other
    }
  }

  private mutating func append(_ range: Range<Int>, gap: TokenRun.Gap) {
    let isDigits = bytes[range.lowerBound].isDigit
    let isHex = bytes[range].allSatisfy(\.isHashCharacter)
    if gap == .glued, let last = chunks.indices.last {
      chunks[last].runs = chunks[last].runs.lowerBound..<(runs.count + 1)
      chunks[last].bytes = chunks[last].bytes.lowerBound..<range.upperBound
      chunks[last].isHex = chunks[last].isHex && isHex
    } else {
      chunks.append(TagChunk(runs: runs.count..<(runs.count + 1), bytes: range, isHex: isHex))
    }
    runs.append(
      TokenRun(
        bytes: range,
        gap: gap,
        number: isDigits ? number(in: range) : nil,
        chunk: chunks.count - 1,
        traits: isDigits ? [] : WordTables.traits(of: bytes[range])
      )
    )
  }

  private func number(in range: Range<Int>) -> Int {
    guard range.count <= 18 else { return .max }
    return bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Looks up words that hold digits, such as `arm64v8`, and names known only by a number: `el8`.
  ///
  /// A system's name with digits glued to both sides is of its package's version: `0ubuntu1`.
  private mutating func markMixedChunks() {
    for chunk in chunks where chunk.isMixed {
      let first = chunk.runs.lowerBound
      let whole = WordTables.traits(of: bytes[chunk.bytes])
      runs[first].traits.formUnion(whole)
      if runs[first].traits.contains(.systemIfNumbered) { runs[first].traits.insert(.system) }
      for inner in chunk.runs.dropFirst().dropLast() { runs[inner].traits.remove(.system) }
    }
  }
}
