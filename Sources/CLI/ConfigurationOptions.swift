package import ArgumentParser
package import Rules

/// The configuration file.
package struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("Parameters of rules, and kinds the cluster has none of.", valueName: "file"))
  package var path: String?

  package init() {}

  /// The settings of the file; those of nobody where none is named.
  package func load() throws -> AuditConfiguration {
    try path.map { try AuditConfiguration(path: $0) } ?? AuditConfiguration()
  }
}
