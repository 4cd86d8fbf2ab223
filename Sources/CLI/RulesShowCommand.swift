package import ArgumentParser
import Rules

/// `tagtidy rules show`.
package struct RulesShowCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all that is known of one rule.")

  @Argument(help: "The rule's id, or one it had before.")
  package var id: String

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Add the rules of a folder.", valueName: "dir"))
  package var folder: String?

  @Option(help: "How to show it: text or json.")
  package var format = RulesFormat.text

  package init() {}

  package func run() throws {
    let rule = try RuleSet.load(adding: folder).rule(id)
    switch format {
    case .text: print(RulePage(rule).text)
    case .json: print(try RuleListing([rule]).text(), terminator: "")
    }
  }
}
