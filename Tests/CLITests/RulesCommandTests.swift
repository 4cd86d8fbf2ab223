import ArgumentParser
import CLI
import Foundation
import Testing

@Suite struct RulesCommandTests {
  private let file = FileManager.default.temporaryDirectory
    .appending(path: UUID().uuidString + ".md").path()

  @Test func `documentation that is written is up to date`() throws {
    defer { try? FileManager.default.removeItem(atPath: file) }
    try RulesDocsCommand.parse(["--output", file]).run()
    try RulesDocsCommand.parse(["--output", file, "--check"]).run()
    try "stale".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: ExitCode(1)) {
      try RulesDocsCommand.parse(["--output", file, "--check"]).run()
    }
  }

  @Test func `documentation that is missing is out of date`() {
    #expect(throws: ExitCode(1)) {
      try RulesDocsCommand.parse(["--output", file, "--check"]).run()
    }
  }

  @Test func `files that are no rules end a check with 2`() throws {
    #expect(throws: ExitCode(2)) { try RulesCheckCommand.parse([file]).run() }
  }

  @Test func `options say which rules there are`() throws {
    let command = try RulesListCommand.parse([
      "--rules", "own", "--select", "tags", "imports", "--ignore", "x", "--format", "json",
    ])
    #expect(command.rules.folder == "own")
    #expect(command.rules.select == ["tags", "imports"])
    #expect(command.rules.ignore == ["x"])
    #expect(command.format == .json)
  }
}
