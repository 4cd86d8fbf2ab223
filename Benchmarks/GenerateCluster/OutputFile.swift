import Foundation

/// A file that is written from its beginning.
struct OutputFile {
  private let handle: FileHandle

  /// Makes the file, or empties it.
  ///
  /// - Throws: What the file system reports.
  init(at location: URL) throws {
    try Data().write(to: location)
    handle = try FileHandle(forWritingTo: location)
  }

  /// Appends bytes.
  ///
  /// - Throws: What the file system reports.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    try handle.write(contentsOf: Data(bytes))
  }

  /// Ends the file.
  ///
  /// - Throws: What the file system reports.
  func close() throws {
    try handle.close()
  }
}
