import ArgumentParser
import Foundation
import Rules

/// The configuration file.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration file (default: the nearest 'tagtidy.yaml').", valueName: "file"))
  var path: String?

  @Flag(help: "Look for no configuration file.")
  var isolated = false

  init() {}

  mutating func validate() throws {
    if isolated, path != nil {
      throw ValidationError(
        "--isolated: there is a configuration file with '--config' all the same")
    }
  }

  /// The settings of the file; those of nobody where there is none.
  func load() throws -> AuditConfiguration {
    guard !isolated else { return AuditConfiguration() }
    let finder = ConfigurationFinder(
      folder: URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
      environment: ProcessInfo.processInfo.environment)
    return try (path ?? finder.find()).map { try AuditConfiguration(path: $0) }
      ?? AuditConfiguration()
  }
}
