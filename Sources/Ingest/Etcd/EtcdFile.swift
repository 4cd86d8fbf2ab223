private import Glibc

/// A snapshot file, whose bytes are read in any order.
///
/// What comes out of an archive or a pipe can only be read from front to back, so it is copied first
/// to a file that has no name: nothing of it stays behind, however the program ends. A class, since
/// an open file has an identity: it is closed when its last holder lets go of it.
package final class EtcdFile {
  /// The most bytes that are copied: the largest database that OpenShift lets an etcd have.
  static let largestCopy = 32 << 30

  private static let copiedAtOnce = 1 << 20

  private let descriptor: Int32
  /// As many as there were when it was opened.
  package let sizeBytes: Int

  /// Opens a file of the system, to read it only.
  ///
  /// - Throws: `unreadable` with the system's words.
  package convenience init(_ path: InputPath) throws(ByteSourceError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw SystemError.last }
    self.init(descriptor: descriptor, sizeBytes: Int(lseek(descriptor, 0, SEEK_END)))
  }

  /// Copies a source to a file without a name in `TMPDIR`, or in `/var/tmp` where that is not set.
  ///
  /// - Throws: The source's error, or `cannotCopy` where the file system has no room.
  package convenience init(
    copying source: any ByteSource, atMost limit: Int = EtcdFile.largestCopy
  ) throws(ByteSourceError) {
    let descriptor = try Self.makeNameless()
    // Closes it also where copying fails.
    let holder = EtcdFile(descriptor: descriptor, sizeBytes: 0)
    let count = try Self.copy(source, to: holder.descriptor, atMost: limit)
    let own = fcntl(holder.descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw SystemError.last }
    self.init(descriptor: own, sizeBytes: count)
  }

  private init(descriptor: Int32, sizeBytes: Int) {
    self.descriptor = descriptor
    self.sizeBytes = max(sizeBytes, 0)
  }

  deinit { close(descriptor) }

  /// Reads from an offset until the buffer is full or the file ends.
  ///
  /// - Returns: How many bytes were written to the front of `buffer`.
  /// - Throws: `unreadable` with the system's words.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(ByteSourceError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
        off_t(offset + filled))
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw SystemError.last
      }
    }
    return filled
  }

  private static var folder: String {
    guard let named = getenv("TMPDIR"), named.pointee != 0 else { return "/var/tmp" }
    return String(cString: named)
  }

  private static func makeNameless() throws(ByteSourceError) -> Int32 {
    var template = Array((folder + "/tagtidy-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .cannotCopy(folder: folder, SystemError.lastWords) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func copy(
    _ source: any ByteSource, to descriptor: Int32, atMost limit: Int
  ) throws(ByteSourceError) -> Int {
    var source = source
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: copiedAtOnce, alignment: 16)
    defer { piece.deallocate() }
    var total = 0
    while true {
      let count = try source.read(into: piece)
      guard count > 0 else { return total }
      total += count
      guard total <= limit else {
        throw .cannotCopy(folder: folder, "it has more than \(limit) bytes")
      }
      try write(UnsafeRawBufferPointer(rebasing: piece[..<count]), to: descriptor)
    }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
  ) throws(ByteSourceError) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .cannotCopy(folder: folder, SystemError.lastWords)
      }
    }
  }
}
