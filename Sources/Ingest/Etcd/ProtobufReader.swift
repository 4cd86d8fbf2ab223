/// Reads the fields of one protobuf message, in the order in which they were written.
///
/// Source: protobuf.dev, "Encoding".
struct ProtobufReader {
  /// One field: its number, and its value by how it is written.
  struct Field {
    let number: Int
    let value: Value
  }

  /// A value as it is on the wire.
  enum Value {
    case varint(UInt64)
    /// A string, bytes or a message; as long as what it was read from.
    case bytes(UnsafeRawBufferPointer)
    /// Four or eight bytes, which no message of ours has.
    case fixed
  }

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next field; nil at the message's end.
  mutating func next() throws(ProtobufFault) -> Field? {
    guard offset < bytes.count else { return nil }
    let tag = try varint()
    let number = tag >> 3
    guard number > 0, number < 1 << 29 else { throw .tagUnknown(tag) }
    switch tag & 7 {
    case 0: return Field(number: Int(number), value: .varint(try varint()))
    case 1: _ = try take(8)
    case 2: return Field(number: Int(number), value: .bytes(try take(varint())))
    case 5: _ = try take(4)
    default: throw .tagUnknown(tag)
    }
    return Field(number: Int(number), value: .fixed)
  }

  private mutating func varint() throws(ProtobufFault) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard shift < 63 || byte < 2 else { throw .numberTooLong }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw .truncated
  }

  private mutating func take(_ count: UInt64) throws(ProtobufFault) -> UnsafeRawBufferPointer {
    guard count <= UInt64(bytes.count - offset) else { throw .truncated }
    defer { offset += Int(count) }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + Int(count))])
  }
}

/// Why bytes are no protobuf message.
enum ProtobufFault: Error, Hashable, CustomStringConvertible {
  case truncated
  case numberTooLong
  case tagUnknown(UInt64)

  var description: String {
    switch self {
    case .truncated: "a field ends behind its message"
    case .numberTooLong: "a number has more than 64 bits"
    case .tagUnknown(let tag): "no field begins with \(tag)"
    }
  }
}
