import Foundation
import Rules
import Store
import Testing

@Suite struct RuleFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "rules-" + UUID().uuidString, directoryHint: .isDirectory)

  @Test func `rule files are read with those of subfolders, in order of path`() throws {
    try write("b", to: "tags/b.sql")
    try write("a", to: "tags/a.sql")
    try write("c", to: "c.sql")
    try write("no rule", to: "tags/notes.md")
    try write("hidden", to: ".git/d.sql")
    defer { remove() }
    let files = try RuleFolder(path: folder.path()).files()
    #expect(files.map(\.text) == ["c", "a", "b"])
    #expect(files.map(\.path) == ["c.sql", "tags/a.sql", "tags/b.sql"].map { folder.path() + $0 })
  }

  @Test func `one file is a folder of one`() throws {
    try write("a", to: "a.sql")
    defer { remove() }
    let path = folder.path() + "a.sql"
    #expect(try RuleFolder(path: path).files() == [RuleFile(path: path, text: "a")])
  }

  @Test func `what is no folder of rules is refused`() throws {
    try write("x", to: "notes.md")
    defer { remove() }
    #expect(throws: RuleError.noRules(path: folder.path())) {
      try RuleFolder(path: folder.path()).files()
    }
    #expect(
      throws: RuleError.unreadable(path: "/nowhere", reason: "there is no such file or folder")
    ) { try RuleFolder(path: "/nowhere").files() }
  }

  @Test func `a file that is not text is refused`() throws {
    try write("x", to: "notes.md")
    defer { remove() }
    let path = folder.path() + "a.sql"
    try Data([0x2F, 0x2A, 0xFF]).write(to: URL(fileURLWithPath: path))
    #expect(
      throws: RuleError.filesMalformed([RuleFileError(path: path, line: 1, cause: .notText)])
    ) { try RuleFolder(path: path).files() }
  }

  @Test func `rules of a folder are added to those that came with the program`() throws {
    try write(RuleFile.sample, to: "own/tag-is-long.sql")
    defer { remove() }
    let rule = try RuleSet.load(adding: folder.path()).rule("tag-is-long")
    #expect(rule.topic == "own")
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
