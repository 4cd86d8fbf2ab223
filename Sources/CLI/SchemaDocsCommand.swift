import ArgumentParser
import Store

/// `tagtidy schema docs`.
struct SchemaDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write the documentation of the tables and their columns.",
    discussion: "With --check nothing is written; exits with 1 where the file is out of date.")

  @Option(help: ArgumentHelp("Where to write it; '-' is the terminal.", valueName: "file"))
  var output = "docs/schema.md"

  @Flag(help: "Only say whether the file is up to date.")
  var check = false

  init() {}

  func run() throws {
    let document = GeneratedDocument(text: SchemaDocument().text, command: "tagtidy schema docs")
    try check ? document.check(output) : document.write(to: output)
  }
}
