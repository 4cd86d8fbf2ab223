import Foundation
import TestSupport

/// A program that others wrote, and that a report is held against.
struct PublicTool {
  private let words: [String]

  init(_ words: String...) {
    self.words = words
  }

  /// Whether it is there.
  var isInstalled: Bool {
    (try? Command(["/usr/bin/env", "sh", "-c", "command -v " + words[0]]).run().status) == 0
  }

  /// All that it says about a text, on either stream; empty where it accepts the text in silence.
  func complaints(about text: String) throws -> String {
    let outcome = try Command(["/usr/bin/env"] + words).run(input: text)
    let status = outcome.status == 0 ? "" : "exit status \(outcome.status)"
    return outcome.output + outcome.error + status
  }
}

/// What `.ci/prepare-references` fetches.
enum Reference {
  static let sarifSchema = Repository.path(".build/references/sarif-schema-2.1.0.json")
  static let junitSchema = Repository.path(".build/references/junit-10.xsd")
  /// Modules for Python.
  static let python = Repository.path(".build/references/python")

  static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
