private import Glibc

/// The entries of a folder.
struct FolderListing {
  /// Without `.` and `..`, in no order.
  private(set) var names: [[UInt8]] = []
  /// Why there may be more; nil where there are not.
  private(set) var failure: ByteSourceError?

  init(_ path: InputPath) {
    guard let folder = path.withCString({ opendir($0) }) else {
      failure = SystemError.last
      return
    }
    defer { closedir(folder) }
    errno = 0
    while let entry = readdir(folder) {
      let name = Self.name(of: entry)
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    if errno != 0 { failure = SystemError.last }
  }

  /// The name ends with a zero, and its field with the record: what is declared is longer.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = UnsafeRawPointer(entry) + offset
    return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
  }
}
