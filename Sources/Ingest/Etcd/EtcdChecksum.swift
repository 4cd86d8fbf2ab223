private import CNettle

/// The SHA-256 that `etcdctl snapshot save` puts behind a database.
///
/// Source: etcd `server/etcdserver/api/v3rpc/maintenance.go`.
enum EtcdChecksum {
  static let length = 32
  /// A database has whole pages, of which 512 bytes is the smallest size.
  private static let divisor = 512
  private static let readAtOnce = 1 << 20

  /// Whether a file's size is that of a database with a checksum behind it.
  static func isThere(in file: EtcdFile) -> Bool {
    file.sizeBytes % divisor == length
  }

  /// Whether the bytes before the checksum are those that it was made of.
  ///
  /// - Throws: `unreadable` with the system's words.
  static func isRight(in file: EtcdFile) throws(ByteSourceError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: readAtOnce, alignment: 64)
    defer { buffer.deallocate() }
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let end = file.sizeBytes - length
    var offset = 0
    while offset < end {
      let piece = UnsafeMutableRawBufferPointer(
        rebasing: buffer[..<min(readAtOnce, end - offset)])
      let count = try file.read(into: piece, at: offset)
      guard count == piece.count else { return false }
      nettle_sha256_update(&context, count, piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
      offset += count
    }
    var digest = [UInt8](repeating: 0, count: length)
    nettle_sha256_digest(&context, length, &digest)
    let count = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<length]), at: end)
    return count == length && digest.elementsEqual(buffer[..<length])
  }
}
