import ArgumentParser

/// `tagtidy baseline`: the findings that a team knows and means to mend later.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Write down the findings of today, and compare later ones with them.",
    subcommands: [
      BaselineWriteCommand.self, BaselineCheckCommand.self, BaselinePruneCommand.self,
    ])
}
