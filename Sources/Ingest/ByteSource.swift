/// Bytes that come one piece after the other.
package protocol ByteSource {
  /// Reads at least one byte, unless there are no more.
  ///
  /// - Returns: How many bytes were written to the front of `buffer`; 0 at the end.
  /// - Throws: ``ByteSourceError``.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int
}

/// Why the bytes of a file stop before their end.
package enum ByteSourceError: Error, Hashable, CustomStringConvertible {
  /// The system's words.
  case unreadable(String)
  case truncatedGzip
  case corruptGzip(String)
  case truncatedTar
  case corruptTar(String)
  /// A snapshot that is packed has no place to be unpacked to.
  case cannotCopy(folder: String, String)

  package var description: String {
    switch self {
    case .unreadable(let why): "cannot be read: \(why)"
    case .truncatedGzip: "gzip data ends before its trailer: the file is truncated"
    case .corruptGzip(let why): "gzip data cannot be unpacked: \(why)"
    case .truncatedTar: "the tar archive ends in the middle of a member"
    case .corruptTar(let why): "the tar archive cannot be read: \(why)"
    case .cannotCopy(let folder, let why):
      "cannot be unpacked to '\(folder)' (set TMPDIR for another folder): \(why)"
    }
  }
}
