package import Foundation

/// Texts that are kept in the repository and compared byte for byte.
///
/// With `UPDATE_GOLDEN=1` they are rewritten, and the test fails all the same: what changed is to
/// be read and committed.
package enum Golden {
  /// Compares a text with the one that is kept under a path from the root of the repository.
  ///
  /// - Throws: What the file system reports where the text is rewritten.
  /// - Returns: What is wrong, in words for a test's message; nil where nothing is.
  package static func difference(of data: Data, from path: String) throws -> String? {
    let file = Repository.root.appendingPathComponent(path)
    let kept = try? Data(contentsOf: file)
    guard kept != data else { return isUpdated ? "\(path): is up to date" : nil }
    guard isUpdated else {
      return "\(path): is not what the pipeline writes: " + firstChange(from: kept, to: data)
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return "\(path): was rewritten; read the difference and commit it"
  }

  private static var isUpdated: Bool {
    ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  }

  private static func firstChange(from kept: Data?, to data: Data) -> String {
    guard let kept else { return "there is no such file" }
    let (old, new) = (lines(of: kept), lines(of: data))
    let place = zip(old, new).prefix { $0 == $1 }.count
    let (before, after) = (old.dropFirst(place).first, new.dropFirst(place).first)
    return "line \(place + 1): expected '\(before ?? "")', found '\(after ?? "")'"
  }

  private static func lines(of data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
