/// One block of a tar archive that says what the following blocks hold.
///
/// Source: POSIX `pax`, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".
struct TarHeader {
  static let size = 512

  /// What a member is, by its type flag.
  enum Kind {
    /// A regular file, and, as POSIX wants it, whatever is not known.
    case file
    /// A folder, link, device or pipe: it has no bytes of its own.
    case bodiless
    /// A volume's name or a list of names, of no interest.
    case ignored
    case sparse
    case longName
    case longLink
    case extended
    case globalExtended
  }

  let name: [UInt8]
  let sizeBytes: Int
  let kind: Kind
  /// Whether further blocks of an old GNU sparse map follow the header.
  let hasSparseMap: Bool

  /// Reads a block.
  ///
  /// - Throws: `corruptTar` where the checksum or the size is wrong.
  init(_ block: [UInt8]) throws(ByteSourceError) {
    guard Self.isHeader(block) else {
      throw .corruptTar("a member's header has a wrong checksum")
    }
    guard let size = Self.number(block[124..<136]) else {
      throw .corruptTar("a member's header has no valid size")
    }
    let name = Self.name(in: block)
    kind = Self.kind(of: block[156], named: name)
    self.name = name
    sizeBytes = kind == .bodiless ? 0 : size
    hasSparseMap = kind == .sparse && block[482] != 0
  }

  /// Whether a block's checksum is right, which it is not for a block of zeros.
  ///
  /// Old archives add the bytes up as signed numbers.
  static func isHeader(_ block: some RandomAccessCollection<UInt8>) -> Bool {
    guard block.count == size else { return false }
    let fields = Array(block)
    guard let expected = number(fields[148..<156]), expected > 0 else { return false }
    var unsigned = 0
    var signed = 0
    for (index, byte) in fields.enumerated() {
      let counted = (148..<156).contains(index) ? UInt8(ascii: " ") : byte
      unsigned += Int(counted)
      signed += Int(Int8(bitPattern: counted))
    }
    return expected == unsigned || expected == signed
  }

  /// A number in octal digits, or in base 256 where the first bit is set; nil where it is neither,
  /// negative or too large.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      guard first & 0x40 == 0 else { return nil }
      return digits(CollectionOfOne(first & 0x3F) + Array(field.dropFirst()), base: 256)
    }
    let text = field.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != 0 && $0 != 0x20 }
    guard text.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
    return digits(text.map { $0 - 0x30 }, base: 8)
  }

  private static func digits(_ digits: some Sequence<UInt8>, base: Int) -> Int? {
    var number = 0
    for digit in digits {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: base)
      guard !isTooLarge, product <= Int.max - Int(digit) else { return nil }
      number = product + Int(digit)
    }
    return number
  }

  /// The name, behind its prefix where the header is POSIX's: GNU keeps times in that field.
  private static func name(in block: [UInt8]) -> [UInt8] {
    let name = Array(block[0..<100].prefix { $0 != 0 })
    guard block[257..<263].elementsEqual(Array("ustar\0".utf8)) else { return name }
    let prefix = Array(block[345..<500].prefix { $0 != 0 })
    return prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
  }

  private static func kind(of flag: UInt8, named name: [UInt8]) -> Kind {
    switch UnicodeScalar(flag) {
    // Before POSIX a folder was known by its name alone.
    case "\0" where name.last == UInt8(ascii: "/"): .bodiless
    case "1", "2", "3", "4", "5", "6": .bodiless
    case "D", "V": .ignored
    case "S": .sparse
    case "L": .longName
    case "K": .longLink
    case "x", "X": .extended
    case "g": .globalExtended
    default: .file
    }
  }
}
