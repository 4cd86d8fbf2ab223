private import Foundation

/// Writes one document after the other onto a ``Tape``, into the same memory.
///
/// What a word holds is what simdjson's `doc/tape.md` lays down, but for the place of a string,
/// which need not be aligned.
struct TapeBuilder: ~Copyable {
  private var words: UnsafeMutableBufferPointer<UInt64>
  private var strings: UnsafeMutableBufferPointer<UInt8>
  private var stringsEnd = 0
  /// How many words are written: the index of the next one.
  private(set) var count = 0

  init() {
    words = .allocate(capacity: 1 << 12)
    strings = .allocate(capacity: 1 << 16)
  }

  deinit {
    words.deallocate()
    strings.deallocate()
  }

  /// Begins a document; what was written before is gone.
  mutating func begin() {
    count = 0
    stringsEnd = 0
    append(Self.root, 0)
  }

  /// Ends the document.
  ///
  /// - Returns: A tape that lasts until the next document begins; empty where memory is missing.
  mutating func finish() -> Tape? {
    append(Self.root, 0)
    words[0] |= UInt64(count)
    guard let words = words.baseAddress, let strings = strings.baseAddress else { return nil }
    return Tape(words: words, strings: strings)
  }

  /// Opens an object or array.
  ///
  /// - Returns: Its index, for ``close(_:_:count:)``.
  mutating func open(_ kind: Node.Kind) -> Int {
    append(kind.rawValue, 0)
    return count - 1
  }

  /// Closes the object or array at an index.
  mutating func close(_ start: Int, _ kind: Node.Kind, count elements: Int) {
    append(Self.closing(kind), UInt64(start))
    let saturated = UInt64(min(elements, Self.mostElements))
    words[start] |= saturated << 32 | UInt64(count)
  }

  /// Appends null, true or false, which are all in their letter.
  mutating func append(_ kind: Node.Kind) { append(kind.rawValue, 0) }

  mutating func append(_ integer: Int64) {
    append(.signedInteger, bits: UInt64(bitPattern: integer))
  }

  mutating func append(_ integer: UInt64) { append(.unsignedInteger, bits: integer) }

  mutating func append(_ double: Double) { append(.double, bits: double.bitPattern) }

  mutating func append(_ text: Text) {
    let length = text.bytes.count
    if strings.count - stringsEnd < length + 5 { growStrings(by: length + 5) }
    append(Node.Kind.string.rawValue, UInt64(stringsEnd))
    let room = UnsafeMutableRawBufferPointer(strings)
    room.storeBytes(of: UInt32(length), toByteOffset: stringsEnd, as: UInt32.self)
    UnsafeMutableRawBufferPointer(rebasing: room[(stringsEnd + 4)...])
      .copyMemory(from: UnsafeRawBufferPointer(text.bytes))
    room[stringsEnd + 4 + length] = 0
    stringsEnd += length + 5
  }

  /// Appends a value once more that stands on the tape already; its strings are shared.
  mutating func append(copyOf range: Range<Int>) {
    let shift = UInt64(count - range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let word = words[index]
      let letter = UInt8(truncatingIfNeeded: word >> 56)
      if Self.isBracket(letter) {
        append(word: word + shift)
      } else {
        append(word: word)
      }
      index += 1
      if Self.isNumber(letter) {
        append(word: words[index])
        index += 1
      }
    }
  }

  /// Appends a value of another tape, with its strings.
  mutating func append(copyOf value: Node) {
    let shift = UInt64(bitPattern: Int64(count - value.index))
    var index = value.index
    let end = value.end
    while index < end {
      let word = value.tape.words[index]
      let letter = UInt8(truncatingIfNeeded: word >> 56)
      if letter == Node.Kind.string.rawValue {
        append(Node(tape: value.tape, index: index).text)
      } else {
        append(word: Self.isBracket(letter) ? word &+ shift : word)
      }
      index += 1
      if Self.isNumber(letter) {
        append(word: value.tape.words[index])
        index += 1
      }
    }
  }

  /// How many objects and arrays lie in each other in a value on the tape; 0 for a scalar.
  func depth(of range: Range<Int>) -> Int {
    var depth = 0
    var deepest = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let letter = UInt8(truncatingIfNeeded: words[index] >> 56)
      if letter == Node.Kind.object.rawValue || letter == Node.Kind.array.rawValue {
        depth += 1
        deepest = max(deepest, depth)
      } else if Self.isBracket(letter) {
        depth -= 1
      }
      index += Self.isNumber(letter) ? 2 : 1
    }
    return deepest
  }

  func isString(at index: Int) -> Bool {
    UInt8(truncatingIfNeeded: words[index] >> 56) == Node.Kind.string.rawValue
  }
}

extension TapeBuilder {
  private static let root = UInt8(ascii: "r")
  /// Where simdjson's 24 bits for a count of elements end.
  private static let mostElements = 0xFF_FFFF

  private static func closing(_ kind: Node.Kind) -> UInt8 { kind.rawValue + 2 }

  private static func isBracket(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "{") || letter == UInt8(ascii: "}")
      || letter == UInt8(ascii: "[") || letter == UInt8(ascii: "]")
  }

  private static func isNumber(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "l") || letter == UInt8(ascii: "u") || letter == UInt8(ascii: "d")
  }

  private mutating func append(_ kind: Node.Kind, bits: UInt64) {
    append(kind.rawValue, 0)
    append(word: bits)
  }

  private mutating func append(_ letter: UInt8, _ payload: UInt64) {
    append(word: UInt64(letter) << 56 | payload)
  }

  private mutating func append(word: UInt64) {
    if count == words.count { growWords() }
    words[count] = word
    count += 1
  }

  private mutating func growWords() {
    let larger = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: words.count * 2)
    _ = larger.update(fromContentsOf: words)
    words.deallocate()
    words = larger
  }

  private mutating func growStrings(by needed: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(strings.count * 2, stringsEnd + needed))
    _ = larger.update(fromContentsOf: strings[..<stringsEnd])
    strings.deallocate()
    strings = larger
  }
}
