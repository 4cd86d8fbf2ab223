import ArgumentParser

/// `tagtidy schema`: what is known of the database's tables.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the documentation of the database.",
    subcommands: [SchemaDocsCommand.self])
}
