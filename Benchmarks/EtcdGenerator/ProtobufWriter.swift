/// Writes protobuf messages, field by field.
package struct ProtobufWriter {
  /// What is written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Writes a number of variable length.
  package mutating func varint(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a field that is a number.
  package mutating func field(_ number: Int, _ value: UInt64) {
    varint(UInt64(number) << 3)
    varint(value)
  }

  /// Writes a field that is a string, bytes or a message.
  package mutating func field(_ number: Int, _ value: some Collection<UInt8>) {
    varint(UInt64(number) << 3 | 2)
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }
}
