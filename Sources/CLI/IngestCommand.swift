package import ArgumentParser

/// `tagtidy ingest`: reads exports into the database.
package struct IngestCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read exports into the database.")

  @OptionGroup package var input: InputOptions
  @OptionGroup package var database: DatabaseOptions
  @OptionGroup package var configuration: ConfigurationOptions
  @OptionGroup package var output: OutputOptions

  package init() {}

  package func run() throws {
    let ingest = try IngestStage(
      store: .init(path: database.path), absentKinds: configuration.load().absentKinds,
      output: output)
    let lost = try ingest.run(input.inputs, asOf: input.moment)
    if lost > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
