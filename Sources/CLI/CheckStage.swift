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
  private let settings: AuditSettings
  private let output: OutputOptions

  init(store: SnapshotStore, settings: AuditSettings, output: OutputOptions) {
    self.store = store
    self.settings = settings
    self.output = output
  }

  func run() throws -> Result {
    let snapshot = try store.read { reader in
      (
        asOf: reader.asOf, sources: try reader.sources(), metrics: try reader.metrics(),
        coverage: try reader.coverage(), diagnostics: try reader.diagnostics(),
        heaviest: try reader.heaviest(Self.offenders),
        kept: try reader.annotations(beginning: "tagtidy/keep")
      )
    }
    let judge = try Judge(store, settings: settings, baseline: settings.openBaseline())
    let lost = snapshot.diagnostics.count { $0.severity == .lost }
    let recorded = try store.recordRun { history in
      let progress = ProgressLine(isShown: !output.quiet, doing: "judging", unit: "findings")
      var recorder = RunRecorder(history, progress: progress)
      return try recorder.record(
        judge, asOf: snapshot.asOf, lost: lost, metrics: snapshot.metrics)
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
      },
      keepMarkers: snapshot.kept.filter { $0.annotation == "tagtidy/keep" }.map { row in
        ReportedKeepMarker(
          kind: row.kind, namespace: row.namespace, name: row.name, tag: row.tag, text: row.value,
          asOf: snapshot.asOf)
      },
      baseline: recorded.baseline, showsSuppressed: settings.showsSuppressed)
    try findings.check()
    return Result(report: report, findings: findings)
  }
}
