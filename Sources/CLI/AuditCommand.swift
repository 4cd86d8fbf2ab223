package import ArgumentParser

/// `tagtidy audit`: reads exports, runs the rules and writes reports.
package struct AuditCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Read exports, run the rules, write reports: the nightly job.")

  @OptionGroup package var input: InputOptions
  @OptionGroup package var database: DatabaseOptions
  @OptionGroup package var rules: RuleOptions
  @OptionGroup package var configuration: ConfigurationOptions
  @OptionGroup package var report: ReportOptions
  @OptionGroup package var output: OutputOptions

  package init() {}

  package func run() throws {
    let pipeline = try Pipeline(
      database: database.path, rules: rules, configuration: configuration, output: output)
    try pipeline.ingest(input.inputs, asOf: input.moment)
    try pipeline.check(writing: report)
  }
}
