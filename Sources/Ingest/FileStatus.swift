private import Glibc

/// What the system knows of a file, behind whatever links lead to it.
struct FileStatus {
  /// What a path leads to.
  enum Kind: Equatable {
    case file
    case folder
    /// A pipe, a device or a socket, in words.
    case other(String)
  }

  /// The same for all paths of one file.
  struct Identity: Hashable {
    let device: UInt
    let node: UInt
  }

  let kind: Kind
  let identity: Identity
  let sizeBytes: Int64

  /// - Throws: `unreadable` where a link leads nowhere, or a folder on the way is closed.
  init(_ path: InputPath) throws(ByteSourceError) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { throw SystemError.last }
    identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
    sizeBytes = Int64(status.st_size)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .other("a pipe")
      case S_IFSOCK: .other("a socket")
      default: .other("a device")
      }
  }
}
