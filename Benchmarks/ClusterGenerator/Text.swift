/// Bytes of ASCII or UTF-8 text under construction.
///
/// Hot paths build names and documents here instead of in `String`, which would allocate for
/// each piece.
struct Text {
  /// What was appended so far.
  private(set) var bytes: [UInt8] = []

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The text as a string, for names that outlive the document.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts empty.
  init() {}

  /// Starts with what the closure appends.
  init(_ build: (inout Text) -> Void) {
    build(&self)
  }

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Takes memory that was lent out, so that the next text need not allocate.
  mutating func reuse(_ memory: consuming [UInt8]) {
    bytes = memory
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends the end of a line and the white space that begins the next.
  @inline(__always)
  mutating func appendNewLine(indent: Int) {
    let blank: StaticString =
      "\n                                                                                "
    var rest = indent + 1
    let first = min(rest, blank.utf8CodeUnitCount)
    bytes.append(contentsOf: UnsafeBufferPointer(start: blank.utf8Start, count: first))
    rest -= first
    if rest > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: rest)) }
  }

  /// Appends one byte.
  @inline(__always)
  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(bytes more: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Appends a string's UTF-8.
  @inline(__always)
  mutating func append(_ string: String) {
    let isContiguous: Void? = string.utf8.withContiguousStorageIfAvailable { storage in
      bytes.append(contentsOf: storage)
    }
    if isContiguous == nil { bytes.append(contentsOf: string.utf8) }
  }

  /// Appends what a noun spells.
  @inline(__always)
  mutating func append(_ noun: some Spelled) {
    noun.spell(into: &self)
  }

  /// Appends a number in decimal.
  mutating func append(_ number: Int) {
    if number < 0 { append(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = 20
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Appends a number in decimal with leading zeros up to a width.
  mutating func append(_ number: Int, width: Int) {
    var bound = 1
    for _ in 1..<width { bound *= 10 }
    while bound > 1 && number < bound {
      append(byte: UInt8(ascii: "0"))
      bound /= 10
    }
    append(number)
  }

  /// Appends the highest digits of a word in lower-case hexadecimal.
  mutating func append(hex word: UInt64, digits count: Int = 16) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digits in
      for place in 0..<count {
        let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * place)) & 15
        digits[place] = nibble < 10 ? nibble + 48 : nibble + 87
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[..<count]))
    }
  }

  /// Appends the Base64 form of other text, as secrets carry their data.
  mutating func append(base64 other: Text) {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for start in stride(from: 0, to: other.count, by: 3) {
      let present = min(3, other.count - start)
      var group = 0
      for place in 0..<3 {
        group = group << 8 | (place < present ? Int(other.bytes[start + place]) : 0)
      }
      for place in 0..<4 {
        let isPadding = place > present
        append(byte: isPadding ? UInt8(ascii: "=") : alphabet[group >> (18 - 6 * place) & 63])
      }
    }
  }
}
