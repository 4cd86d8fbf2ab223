package import ArgumentParser

/// `tagtidy check`: runs the rules over what was read, and writes reports.
package struct CheckCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Run the rules over the database and write reports.")

  @OptionGroup package var database: DatabaseOptions
  @OptionGroup package var rules: RuleOptions
  @OptionGroup package var configuration: ConfigurationOptions
  @OptionGroup package var report: ReportOptions
  @OptionGroup package var output: OutputOptions

  package init() {}

  package func run() throws {
    let pipeline = try Pipeline(
      database: database.path, rules: rules, configuration: configuration, output: output)
    try pipeline.check(writing: report)
  }
}
