import ArgumentParser
import Model
import Report
import Rules
import Store

/// Joins the stages: exports into the database, the database through the rules, what they find
/// into reports.
struct Pipeline {
  private let store: SnapshotStore
  private let settings: AuditSettings
  private let output: OutputOptions

  /// Opens the database; settings are settled by then, so that a mistake in either costs no
  /// reading.
  init(database: String, settings: AuditSettings, output: OutputOptions) throws {
    self.settings = settings
    self.output = output
    _ = try settings.openBaseline()
    store = try SnapshotStore(path: database)
  }

  /// Reads exports into the database.
  func ingest(_ inputs: [String], asOf: Timestamp) throws {
    let stage = IngestStage(
      store: store, configuration: settings.configuration, output: output)
    _ = try stage.run(inputs, asOf: asOf)
  }

  /// Runs the rules and writes the reports.
  ///
  /// - Throws: `ExitCode` where the exit status is not 0.
  func check(writing targets: [OutputTarget]) throws {
    let result = try CheckStage(store: store, settings: settings, output: output).run()
    for target in targets {
      output.say("report: \(target.path)")
      try ReportFile(target).write(result.report)
      try result.recorded.check()
    }
    let status = status(of: result.report)
    if status != .clean { throw ExitCode(status.rawValue) }
  }

  /// Lost input weighs more than findings: what was not read was not judged.
  private func status(of report: AuditReport) -> ExitStatus {
    let hasFailed = report.outcomes.contains { outcome in
      if case .failed = outcome.state { true } else { false }
    }
    if hasFailed || report.diagnostics.contains(where: { $0.severity == .lost }) {
      return .failed
    }
    let gravest = settings.failOnNew ? report.gravestNotBaselined : report.gravest
    return settings.fails(for: gravest) ? .findings : .clean
  }
}
