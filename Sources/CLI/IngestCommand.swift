import ArgumentParser
import Model
import Report
import Rules
import Store

/// `tagtidy ingest`: reads exports into the database.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read exports into the database.")

  /// Beyond these, what was lost is counted and no longer told.
  private static let toldLosses = 20

  @OptionGroup var input: InputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var output: OutputOptions

  init() {}

  func run() throws {
    let ingest = try IngestStage(
      store: .init(path: database.path), configuration: configuration.load(), output: output)
    var told = 0
    let lost = try ingest.run(input.inputs, asOf: input.moment) { diagnostic in
      told += 1
      if told <= Self.toldLosses { Self.tell("lost: " + diagnostic.text) }
    }
    guard lost > 0 else { return }
    if lost > Self.toldLosses { Self.tell("and \(lost - Self.toldLosses) more") }
    throw ExitCode(ExitStatus.failed.rawValue)
  }

  private static func tell(_ text: String) {
    Console.error(VisibleText.escaping(text))
  }
}
