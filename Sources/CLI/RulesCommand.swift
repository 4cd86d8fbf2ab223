import ArgumentParser

/// `tagtidy rules`: the rules, what is known of each, and whether they are right.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Show the rules, check rule files, and write their documentation.",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesCheckCommand.self,
      RulesMutateCommand.self, RulesDocsCommand.self,
    ],
    defaultSubcommand: RulesListCommand.self)
}
