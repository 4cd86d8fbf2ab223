import ArgumentParser
import Rules

/// `tagtidy rules list`.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rules.",
    discussion: "A star marks kinds that must have been read in every namespace.")

  @OptionGroup var rules: RuleOptions

  @Option(help: "How to show them: text or json.")
  var format = RulesFormat.text

  init() {}

  func run() throws {
    let rules = try rules.load()
    switch format {
    case .text: print(RuleTable(rules).text, terminator: "")
    case .json: print(try RuleListing(rules.rules).text(), terminator: "")
    }
  }
}
