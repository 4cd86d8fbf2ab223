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

  init(store: SnapshotStore, rules: RuleSet) {
    self.store = store
    self.rules = rules
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
      var recorder = RunRecorder(history)
      return try recorder.record(
        runner, asOf: snapshot.asOf, lost: lost, metrics: snapshot.metrics)
    }
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
