import ArgumentParser
import Model
import Report
import Rules
import Store

/// Joins the stages: exports into the database, the database through the rules, what they find
/// into reports.
struct Pipeline {
  private let store: SnapshotStore
  private let rules: RuleSet
  private let configuration: AuditConfiguration
  private let etcd: EtcdOptions
  private let output: OutputOptions

  /// Opens the database and reads the rules, so that a mistake in either costs no reading.
  init(
    database: String, rules: RuleOptions, configuration: ConfigurationOptions,
    etcd: EtcdOptions = EtcdOptions(), output: OutputOptions
  ) throws {
    self.configuration = try configuration.load()
    self.rules = try rules.load(choosing: self.configuration.overrides)
    self.etcd = etcd
    self.output = output
    store = try SnapshotStore(path: database)
  }

  /// Reads exports into the database.
  func ingest(_ inputs: [String], asOf: Timestamp) throws {
    let stage = IngestStage(
      store: store, absentKinds: configuration.absentKinds, output: output)
    _ = try stage.run(inputs, asOf: asOf)
  }

  /// Runs the rules and writes the reports.
  ///
  /// - Throws: `ExitCode` where the exit status is not 0.
  func check(writing options: ReportOptions) throws {
    let result = try CheckStage(
      store: store, rules: rules, quotaBytes: etcd.quotaBytes, output: output
    ).run()
    for target in options.targets {
      output.say("report: \(target.path)")
      try ReportFile(target).write(result.report)
      try result.findings.check()
    }
    let status = Self.status(of: result.report, failOn: options.failOn)
    if status != .clean { throw ExitCode(status.rawValue) }
  }

  /// Lost input weighs more than findings: what was not read was not judged.
  private static func status(
    of report: AuditReport, failOn threshold: ReportOptions.Threshold
  ) -> ExitStatus {
    let hasFailed = report.outcomes.contains { outcome in
      if case .failed = outcome.state { true } else { false }
    }
    if hasFailed || report.diagnostics.contains(where: { $0.severity == .lost }) {
      return .failed
    }
    guard let severity = threshold.severity else { return .clean }
    return report.gravest.map { $0 >= severity } == true ? .findings : .clean
  }
}
