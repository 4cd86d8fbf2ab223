import ArgumentParser
import Rules

/// The configuration file.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("Parameters of rules, and kinds the cluster has none of.", valueName: "file")
  )
  var path: String?

  init() {}

  /// The settings of the file; those of nobody where none is named.
  func load() throws -> AuditConfiguration {
    try path.map { try AuditConfiguration(path: $0) } ?? AuditConfiguration()
  }
}
