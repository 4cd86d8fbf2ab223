import ArgumentParser

/// `tagtidy check`: runs the rules over what was read, and writes reports.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Run the rules over the database and write reports.")

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
    try pipeline.check(writing: report.targets)
  }
}
