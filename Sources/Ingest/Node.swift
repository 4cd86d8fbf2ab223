/// One value of a document: a place on its tape.
package struct Node {
  /// What a value is, by its letter on the tape.
  package enum Kind: UInt8 {
    case object = 0x7B
    case array = 0x5B
    case string = 0x22
    case signedInteger = 0x6C
    case unsignedInteger = 0x75
    case double = 0x64
    case yes = 0x74
    case no = 0x66
    case null = 0x6E
  }

  let tape: Tape
  let index: Int

  private var word: UInt64 { tape.words[index] }
  private var payload: Int { Int(word & 0x00FF_FFFF_FFFF_FFFF) }

  /// Null for what the tape's format does not know.
  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: word >> 56)) ?? .null }

  /// Whether the value is null.
  package var isNull: Bool { kind == .null }

  /// The index behind the value.
  var end: Int {
    switch kind {
    case .object, .array: Int(word & 0xFFFF_FFFF)
    case .signedInteger, .unsignedInteger, .double: index + 2
    default: index + 1
    }
  }

  func contains(_ other: Int) -> Bool { (index..<end).contains(other) }

  /// Empty where the value is no string.
  package var text: Text {
    guard kind == .string else { return Text(bytes: UnsafeBufferPointer(start: nil, count: 0)) }
    let start = tape.strings + payload
    let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return Text(bytes: UnsafeBufferPointer(start: start + 4, count: Int(count)))
  }

  /// Nil where the value is no whole number, or one beyond 64 bits with a sign.
  package var integer: Int64? {
    switch kind {
    case .signedInteger: Int64(bitPattern: tape.words[index + 1])
    case .unsignedInteger: Int64(exactly: tape.words[index + 1])
    default: nil
    }
  }

  /// Nil where the value is no number with a fraction or exponent.
  package var double: Double? {
    kind == .double ? Double(bitPattern: tape.words[index + 1]) : nil
  }

  /// An object's keys and values in their order; empty where the value is no object.
  package var fields: Fields { Fields(self, .object) }

  /// An array's values in their order; empty where the value is no array.
  package var elements: Elements { Elements(self, .array) }

  /// The first value under a key.
  package subscript(key: StaticString) -> Node? {
    for (name, value) in fields where name == key { return value }
    return nil
  }

  /// Walks an object.
  package struct Fields: Sequence, IteratorProtocol {
    private let tape: Tape
    private var index: Int
    private let end: Int

    fileprivate init(_ node: Node, _ kind: Kind) {
      tape = node.tape
      index = node.index + 1
      end = node.kind == kind ? node.end - 1 : index
    }

    /// The next of them; nil behind the last.
    package mutating func next() -> (key: Text, value: Node)? {
      guard index < end else { return nil }
      let value = Node(tape: tape, index: index + 1)
      let key = Node(tape: tape, index: index).text
      index = value.end
      return (key, value)
    }
  }

  /// Walks an array.
  package struct Elements: Sequence, IteratorProtocol {
    private let tape: Tape
    private var index: Int
    private let end: Int

    fileprivate init(_ node: Node, _ kind: Kind) {
      tape = node.tape
      index = node.index + 1
      end = node.kind == kind ? node.end - 1 : index
    }

    /// The next of them; nil behind the last.
    package mutating func next() -> Node? {
      guard index < end else { return nil }
      let value = Node(tape: tape, index: index)
      index = value.end
      return value
    }
  }
}
