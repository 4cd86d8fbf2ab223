/// What a source holds, recognised by its first bytes and never by its name.
package enum ExportFormat: Hashable, Sendable, CustomStringConvertible {
  case stream(StreamFormat)
  /// A database of etcd, as a snapshot or a copy.
  case etcd
  case gzip
  case tar
  /// Known, and not read by this version.
  case foreign(ForeignFormat)
  /// No bytes, or nothing but white space.
  case empty
  case unrecognised

  /// How many of the first bytes tell the format.
  package static let prefixBytes = 64 << 10

  /// Recognises a format.
  ///
  /// - Parameter prefix: The first ``prefixBytes`` bytes, or all where there are fewer.
  package init(recognising prefix: ArraySlice<UInt8>) {
    if prefix.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if Self.isTar(prefix) {
      self = .tar
    } else if EtcdMeta.isLikely(prefix) {
      self = .etcd
    } else if let format = ForeignFormat(recognising: prefix) {
      self = .foreign(format)
    } else {
      self.init(recognisingText: prefix.dropFirst(Self.byteOrderMark(of: prefix)))
    }
  }

  package var description: String {
    switch self {
    case .stream(let format): format.rawValue
    case .etcd: "etcd snapshot"
    case .gzip: "gzip"
    case .tar: "tar"
    case .foreign(let format): format.description
    case .empty: "empty, expected an export"
    case .unrecognised:
      "not an export: neither JSON nor YAML of API objects, gzip or tar"
    }
  }

  /// How many bytes the UTF-8 byte order mark takes: 3 or 0.
  static func byteOrderMark(of prefix: ArraySlice<UInt8>) -> Int {
    prefix.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Archives from before POSIX have no magic, only a checksum.
  private static func isTar(_ prefix: ArraySlice<UInt8>) -> Bool {
    prefix.dropFirst(257).starts(with: Array("ustar".utf8))
      || TarHeader.isHeader(prefix.prefix(TarHeader.size))
  }
}
