import CLI
import Foundation
import Testing

@Suite struct SchemaDocsCommandTests {
  private let file = FileManager.default.temporaryDirectory
    .appending(path: UUID().uuidString + ".md").path()

  @Test func `what is written is up to date until it is changed`() throws {
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(CommandRunner.run(["schema", "docs", "--output", file]) == 0)
    #expect(CommandRunner.run(["schema", "docs", "--output", file, "--check"]) == 0)
    try "stale".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(CommandRunner.run(["schema", "docs", "--output", file, "--check"]) == 1)
  }

  @Test func `a document that is missing is out of date`() {
    #expect(CommandRunner.run(["schema", "docs", "--output", file, "--check"]) == 1)
  }
}
