/// Lengths of protobuf's numbers of variable length: seven bits to a byte.
enum Varint {
  /// From 1 to 10; a negative number, taken as unsigned, has 10.
  static func length(of number: UInt64) -> Int {
    (70 - (number | 1).leadingZeroBitCount) / 7
  }

  /// What a string or message of `count` bytes takes behind its tag: its length, then itself.
  static func delimited(_ count: Int) -> Int { length(of: UInt64(count)) + count }
}
