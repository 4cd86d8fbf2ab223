private import Glibc

/// A file of the system, read from its first byte to its last.
///
/// A class, since an open file has an identity: it is closed when its last holder lets go of it.
package final class FileSource: ByteSource {
  /// More than this many bytes at once the system does not read.
  private static let mostBytes = 0x7FFF_F000

  private let descriptor: Int32
  private let isOwned: Bool

  /// Reads from the program's standard input and leaves it open.
  package static var standardInput: FileSource {
    FileSource(descriptor: STDIN_FILENO, isOwned: false)
  }

  /// Opens a file, or a pipe once its other end is open.
  ///
  /// - Throws: `unreadable` with the system's words.
  package convenience init(_ path: InputPath) throws(ByteSourceError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw SystemError.last }
    self.init(descriptor: descriptor, isOwned: true)
  }

  private init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
    // Advice only: a pipe does not take it, and nothing is lost.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, min(buffer.count, Self.mostBytes))
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError.last }
    }
  }
}
