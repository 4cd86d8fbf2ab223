import Foundation
import Testing

/// The system's own `tar`.
enum TarTool {
  /// Nil where there is none.
  static let path = ["/bin/tar", "/usr/bin/tar"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func run(_ arguments: [String], in folder: TemporaryFolder) throws {
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: try #require(path))
    tar.arguments = arguments
    tar.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
  }
}
