import ArgumentParser
import Foundation

/// A document that a command writes from what the program knows.
struct GeneratedDocument {
  let text: String
  /// The command that writes it, as a user types it.
  let command: String

  /// Writes the document; '-' is standard output.
  ///
  /// - Throws: What the file system reports.
  func write(to path: String) throws {
    if path == "-" { return Console.output(text) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Compares a file with the document.
  ///
  /// - Throws: `ExitCode` 1 where the file says something else, or is not there.
  func check(_ path: String) throws {
    if FileManager.default.contents(atPath: path) == Data(text.utf8) { return }
    Console.error("\(path): out of date, expected what '\(command)' writes")
    throw ExitCode(1)
  }
}
