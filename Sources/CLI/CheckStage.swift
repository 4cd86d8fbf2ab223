import Model
import Report
import Rules
import Store

/// Runs the rules over the snapshot, notes what they found in the history of runs, and gathers
/// everything a report says.
struct CheckStage {
  /// A report, and what its findings are read through.
  struct Result {
    let report: AuditReport
    let findings: RecordedFindings
  }

  private static let offenders = 20

  private let store: SnapshotStore
  private let rules: RuleSet
  private let output: OutputOptions

  init(store: SnapshotStore, rules: RuleSet, output: OutputOptions) {
    self.store = store
    self.rules = rules
    self.output = output
  }

  func run() throws -> Result {
    let snapshot = try store.read { reader in
      (
        asOf: reader.asOf, sources: try reader.sources(), metrics: try reader.metrics(),
        coverage: try reader.coverage(), diagnostics: try reader.diagnostics(),
        heaviest: try reader.heaviest(Self.offenders)
      )
    }
    let runner = try RuleRunner(rules) {
      RuleEngine(
        connection: try ReadOnlyConnection(path: store.path), asOf: snapshot.asOf,
        coverage: snapshot.coverage)
    }
    let lost = snapshot.diagnostics.count { $0.severity == .lost }
    let recorded = try store.recordRun { history in
      let progress = ProgressLine(isShown: !output.quiet, doing: "judging", unit: "findings")
      var recorder = RunRecorder(history, progress: progress)
      return try recorder.record(
        runner, asOf: snapshot.asOf, lost: lost, metrics: snapshot.metrics)
    }
    for outcome in recorded.outcomes { output.say("rule \(outcome.rule.id): \(outcome.words)") }
    let findings = RecordedFindings(store, run: recorded.run)
    let report = AuditReport(
      toolVersion: ToolVersion.text, asOf: snapshot.asOf, run: recorded.run,
      previousAsOf: recorded.previousAsOf, sources: snapshot.sources, metrics: snapshot.metrics,
      coverage: snapshot.coverage, diagnostics: snapshot.diagnostics, outcomes: recorded.outcomes,
      findings: findings.reported, fixed: recorded.fixed,
      offenders: snapshot.heaviest.map { weight in
        Offender(
          namespace: weight.namespace, imageStream: weight.imageStream, tags: weight.tags,
          revisions: weight.revisions, streamBytes: weight.streamBytes,
          imageBytes: weight.imageBytes)
      })
    try findings.check()
    return Result(report: report, findings: findings)
  }
}
