import ArgumentParser
import Foundation
import Rules

/// `tagtidy rules docs`.
struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write the documentation of the built-in rules.",
    discussion: "With --check nothing is written; exits with 1 where the file is out of date.")

  @Option(help: ArgumentHelp("Where to write it; '-' is the terminal.", valueName: "file"))
  var output = "docs/rules.md"

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Add the rules of a folder.", valueName: "dir"))
  var folder: String?

  @Flag(help: "Only say whether the file is up to date.")
  var check = false

  init() {}

  func run() throws {
    let text = RulesDocument(try RuleSet.load(adding: folder)).text
    if output == "-" { return print(text, terminator: "") }
    guard check else {
      return try text.write(toFile: output, atomically: true, encoding: .utf8)
    }
    if FileManager.default.contents(atPath: output) == Data(text.utf8) { return }
    let message = "\(output): out of date, expected what 'tagtidy rules docs' writes\n"
    FileHandle.standardError.write(Data(message.utf8))
    throw ExitCode(1)
  }
}
