/// What a pax extended header says of the member behind it.
///
/// Source: POSIX `pax`, "pax Extended Header": records of `length key=value` and a newline.
struct PaxRecords {
  private(set) var path: [UInt8]?
  private(set) var sizeBytes: Int?
  /// Whether the member is a sparse file as GNU tar stores it.
  private(set) var isSparse = false

  init() {}

  /// Reads an extended header's bytes.
  ///
  /// - Throws: `corruptTar` where a record's length or size is wrong.
  init(_ bytes: [UInt8]) throws(ByteSourceError) {
    var rest = bytes[...].drop { $0 == 0 }
    while !rest.isEmpty {
      let record = try Self.record(atStartOf: rest)
      rest = rest[record.endIndex...].dropFirst().drop { $0 == 0 }
      try read(record)
    }
  }

  /// The first record without its length and its newline.
  private static func record(
    atStartOf bytes: ArraySlice<UInt8>
  ) throws(ByteSourceError) -> ArraySlice<UInt8> {
    let digits = bytes.prefix { $0 != UInt8(ascii: " ") }
    guard let length = number(digits), length > digits.count + 1, length <= bytes.count,
      bytes[bytes.startIndex + length - 1] == UInt8(ascii: "\n")
    else { throw .corruptTar("an extended header has a record of wrong length") }
    return bytes.prefix(length - 1).dropFirst(digits.count + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private mutating func read(_ record: ArraySlice<UInt8>) throws(ByteSourceError) {
    let key = record.prefix { $0 != UInt8(ascii: "=") }
    let value = record[key.endIndex...].dropFirst()
    switch String(decoding: key, as: UTF8.self) {
    case "path":
      path = path ?? Array(value)
    case "size":
      guard let size = Self.number(value) else {
        throw .corruptTar("an extended header has no valid size")
      }
      sizeBytes = size
    case "GNU.sparse.name":
      path = Array(value)
      isSparse = true
    case let key where key.hasPrefix("GNU.sparse."):
      isSparse = true
    default:
      break
    }
  }
}
