import ArgumentParser

/// `tagtidy audit`: reads exports, runs the rules and writes reports.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Read exports, run the rules, write reports: the nightly job.")

  @OptionGroup var input: InputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var etcd: EtcdOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions

  init() {}

  func run() throws {
    let settings = try AuditSettings(
      rules: rules, configuration: configuration.load(), judgement: report.judgement,
      quotaBytes: etcd.quotaBytes)
    let pipeline = try Pipeline(database: database.path, settings: settings, output: output)
    try pipeline.ingest(input.inputs, asOf: input.moment)
    try pipeline.check(writing: report.targets)
  }
}
