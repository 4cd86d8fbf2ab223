import ArgumentParser
import Rules

/// `tagtidy rules show`.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all that is known of one rule.")

  @Argument(help: "The rule's id, or one it had before.")
  var id: String

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Add the rules of a folder.", valueName: "dir"))
  var folder: String?

  @Option(help: "How to show it: text or json.")
  var format = RulesFormat.text

  init() {}

  func run() throws {
    let rule = try RuleSet.load(adding: folder).rule(id)
    switch format {
    case .text: print(RulePage(rule).text)
    case .json: print(try RuleListing([rule]).text(), terminator: "")
    }
  }
}
