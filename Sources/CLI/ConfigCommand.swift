import ArgumentParser

/// `tagtidy config`: what is set, and by whom.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings of an audit.",
    subcommands: [ConfigShowCommand.self],
    defaultSubcommand: ConfigShowCommand.self)
}
