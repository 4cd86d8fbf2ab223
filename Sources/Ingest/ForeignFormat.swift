/// A format that may well hold an export, but is not read by this version.
package enum ForeignFormat: Hashable, Sendable, CustomStringConvertible {
  /// UTF-16 or UTF-32, by its name.
  case wideText(String)
  /// A packed file, by the name of its packer.
  case packed(String)

  /// Nil for all other bytes.
  package init?(recognising prefix: ArraySlice<UInt8>) {
    if let name = Self.name(of: prefix, in: Self.wideTexts) {
      self = .wideText(name)
    } else if let name = Self.name(of: prefix, in: Self.packers) {
      self = .packed(name)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .wideText(let name): "text in \(name), expected UTF-8"
    case .packed(let name): "packed by \(name), expected gzip or none"
    }
  }

  /// Byte order marks, the longer first, and the first character of JSON without one.
  private static let wideTexts: [(first: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
    ([0xFF, 0xFE], "UTF-16"),
    ([0xFE, 0xFF], "UTF-16"),
    ([0x7B, 0x00, 0x00, 0x00], "UTF-32"),
    ([0x00, 0x00, 0x00, 0x7B], "UTF-32"),
    ([0x7B, 0x00], "UTF-16"),
    ([0x00, 0x7B], "UTF-16"),
  ]

  private static let packers: [(first: [UInt8], name: String)] = [
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
    (Array("BZh".utf8), "bzip2"),
    ([0x50, 0x4B, 0x03, 0x04], "zip"),
    ([0x04, 0x22, 0x4D, 0x18], "lz4"),
  ]

  private static func name(
    of prefix: ArraySlice<UInt8>, in table: [(first: [UInt8], name: String)]
  ) -> String? {
    table.first { prefix.starts(with: $0.first) }?.name
  }
}
