import ArgumentParser
import Rules
import Store

/// `tagtidy ingest`: reads exports into the database.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read exports into the database.")

  @OptionGroup var input: InputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  init() {}

  func run() throws {
    let ingest = try IngestStage(
      store: .init(path: database.path), configuration: configuration.load(), output: output)
    let lost = try ingest.run(input.inputs, asOf: input.moment)
    if lost > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
