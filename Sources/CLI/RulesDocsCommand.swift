import ArgumentParser
import Foundation
import Rules

/// `tagtidy rules docs`.
struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write the documentation of the built-in rules.",
    discussion: """
      An index, and beside it a folder of the same name with a page for each topic. With --check \
      nothing is written; exits with 1 where a file is out of date.
      """)

  @Option(
    help: ArgumentHelp("Where to write the index; '-' is the terminal.", valueName: "file"))
  var output = "docs/rules.md"

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Add the rules of a folder.", valueName: "dir"))
  var folder: String?

  @Flag(help: "Only say whether the file is up to date.")
  var check = false

  init() {}

  func run() throws {
    let index = URL(fileURLWithPath: output)
    let name = output == "-" ? "rules" : index.deletingPathExtension().lastPathComponent
    for page in RulesDocument(try RuleSet.load(adding: folder), folder: name).pages {
      let document = GeneratedDocument(text: page.text, command: "tagtidy rules docs")
      let path = try path(of: page, beside: index, in: name)
      try check ? document.check(path) : document.write(to: path)
    }
  }

  /// Where a page goes; its folder is made where one is written.
  private func path(
    of page: RulesDocument.Page, beside index: URL, in name: String
  ) throws -> String {
    if output == "-" || page.topic.isEmpty { return output }
    let folder = index.deletingLastPathComponent().appendingPathComponent(name, isDirectory: true)
    if !check {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    return folder.appendingPathComponent(page.topic + ".md").path
  }
}
