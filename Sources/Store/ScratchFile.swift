import Foundation
import Synchronization

/// A file without a name in the folder for temporary files, for lists too long to be held in memory.
///
/// It is made with the first piece that it is given, and gone with its last user. What cannot be
/// written stays in memory with whoever offered it.
package final class ScratchFile: Sendable {
  private struct State {
    /// Nil before the first piece, and where no file can be made.
    var descriptor: Int32?
    /// Whether nothing more is written.
    var isFull = false
    var end: Int64 = 0
    var failure: Int32 = 0
  }

  private let state = Mutex(State())

  package init() {}

  deinit {
    if let descriptor = state.withLock({ $0.descriptor }) { close(descriptor) }
  }

  /// The system's number for why something could not be read back, so that whatever was made of it is
  /// wrong; 0 where all could.
  package var failure: Int32 { state.withLock { $0.failure } }

  /// Stops where something could not be read back.
  ///
  /// - Throws: ``StoreError/scratchUnreadable(reason:)``.
  package func check() throws(StoreError) {
    let failure = failure
    if failure != 0 { throw .scratchUnreadable(reason: String(cString: strerror(failure))) }
  }

  /// Writes a piece.
  ///
  /// - Returns: Where it lies; nil where it could not be written.
  package func append(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    state.withLock { state in
      if state.descriptor == nil { state.descriptor = Self.open() }
      guard let descriptor = state.descriptor, !state.isFull else { return nil }
      let start = state.end
      guard Self.write(bytes, to: descriptor, at: start) else {
        state.isFull = true
        return nil
      }
      state.end += Int64(bytes.count)
      return start
    }
  }

  /// Reads a part of what was written; what cannot be read is noted, and comes as zeros.
  package func read(into bytes: UnsafeMutableRawBufferPointer, at start: Int64) {
    let descriptor = state.withLock { $0.descriptor } ?? -1
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(start) + done)
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        let failure = count == 0 ? EIO : errno
        rest.initializeMemory(as: UInt8.self, repeating: 0)
        return state.withLock { $0.failure = failure }
      }
    }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at start: Int64
  ) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(start) + done)
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Makes a file in the first folder that takes one, in the order in which SQLite looks for its own;
  /// nil where none does.
  private static func open() -> Int32? {
    let environment = ProcessInfo.processInfo.environment
    let folders =
      [environment["SQLITE_TMPDIR"], environment["TMPDIR"]].compactMap(\.self)
      + ["/var/tmp", "/usr/tmp", "/tmp", "."]
    for folder in folders {
      var template = Array("\(folder)/tagtidy-XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { continue }
      unlink(template)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return descriptor
    }
    return nil
  }
}
