package import Foundation

/// Where things lie in the repository that the tests are in.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder by its path from the root.
  package static func path(_ path: String) -> String {
    root.appendingPathComponent(path).path
  }

  /// A file beside the repository, of the material that is not part of it; nil where it is not
  /// there.
  package static func shared(_ path: String) -> String? {
    let full = root.deletingLastPathComponent().appendingPathComponent("shared/" + path).path
    return FileManager.default.fileExists(atPath: full) ? full : nil
  }
}
