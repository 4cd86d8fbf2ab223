import ArgumentParser
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
    let rules = try RuleSet.load(adding: folder)
    let document = GeneratedDocument(
      text: RulesDocument(rules).text, command: "tagtidy rules docs")
    try check ? document.check(output) : document.write(to: output)
  }
}
