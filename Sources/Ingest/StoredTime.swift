import Model

/// The length of a moment in etcd: seconds since 1970, and 0 for the fraction that is dropped.
///
/// Source: kubernetes/apimachinery `pkg/apis/meta/v1/time_proto.go`.
enum StoredTime {
  /// Two tags and a zero, around the seconds.
  private static let fixedBytes = 3
  /// Go's zero time, 0001-01-01T00:00:00Z, of which nothing is written.
  private static let zero = Timestamp(seconds: -62_135_596_800)

  /// The length of the message that holds a time of RFC 3339; nil where the text is none.
  static func contentLength(of text: Text) -> Int? {
    if isCommon(text.bytes) { return fixedBytes + 5 }
    return Timestamp(parsing: text.string).map { contentLength(of: $0) }
  }

  /// The length of the message that holds a moment.
  static func contentLength(of time: Timestamp) -> Int {
    time == zero ? 0 : fixedBytes + Varint.length(of: UInt64(bitPattern: time.seconds))
  }

  /// Whether a text is a time as API servers write it, from 1980 to 2999.
  ///
  /// The seconds of such a time have between 29 and 35 bits. Days past the 28th are common only
  /// where every month has them, so that no calendar is needed to know the text for a time.
  private static func isCommon(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z")
    else { return false }
    let century = number(at: 0, in: bytes)
    let year = number(at: 2, in: bytes)
    let day = number(at: 8, in: bytes)
    let month = number(at: 5, in: bytes)
    return (20...29 ~= century && year < 100 || century == 19 && 80...99 ~= year)
      && 1...12 ~= month && (1...28 ~= day || 29...30 ~= day && month != 2)
      && number(at: 11, in: bytes) < 24 && number(at: 14, in: bytes) < 60
      && number(at: 17, in: bytes) < 60
  }

  /// Two digits; more than 99 where one of them is none.
  private static func number(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let tens = bytes[offset] &- 48
    let ones = bytes[offset + 1] &- 48
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : 100
  }
}
