import Ledger
import Model
import Report
import Rules
import Store

/// Runs the rules over the snapshot, notes what they found in the history of runs, and gathers
/// everything a report says.
struct CheckStage {
  /// A report, and what its findings and its ledger are read through.
  struct Result {
    let report: AuditReport
    let recorded: RecordedRun
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
    let ledger = try LedgerStage(path: store.path, quotaBytes: settings.quotaBytes)
    let snapshot = try store.read { reader in
      (
        asOf: reader.asOf, sources: try reader.sources(), metrics: try reader.metrics(),
        coverage: try reader.coverage(), diagnostics: try reader.diagnostics(),
        kept: try reader.annotations(beginning: "tagtidy/keep")
      )
    }
    let judge = try Judge(store, settings: settings, baseline: settings.openBaseline())
    store.releaseMemory()
    let lost = snapshot.diagnostics.count { $0.severity == .lost }
    let recorded = try store.recordRun { history in
      let progress = ProgressLine(isShown: !output.quiet, doing: "judging", unit: "findings")
      var recorder = RunRecorder(history, progress: progress)
      return try recorder.record(
        judge, beside: ledger, asOf: snapshot.asOf, lost: lost, metrics: snapshot.metrics)
    }
    for outcome in recorded.outcomes { output.say(Self.line(for: outcome)) }
    let noted = RecordedRun(store, run: recorded.run)
    let report = AuditReport(
      toolVersion: ToolVersion.text, asOf: snapshot.asOf, run: recorded.run,
      previousAsOf: recorded.previousAsOf, sources: snapshot.sources, metrics: snapshot.metrics,
      coverage: snapshot.coverage, diagnostics: snapshot.diagnostics, outcomes: recorded.outcomes,
      findings: noted.findings, fixed: recorded.fixed,
      offenders: try offenders(in: recorded.ledger),
      keepMarkers: snapshot.kept.filter { $0.annotation == "tagtidy/keep" }.map { row in
        ReportedKeepMarker(
          kind: row.kind, namespace: row.namespace, name: row.name, tag: row.tag, text: row.value,
          asOf: snapshot.asOf)
      },
      baseline: recorded.baseline, showsSuppressed: settings.showsSuppressed,
      ledger: recorded.ledger, ledgerEntries: noted.ledger)
    try noted.check()
    return Result(report: report, recorded: noted)
  }

  /// The image streams that take most in etcd.
  private func offenders(in ledger: EtcdLedger) throws -> [Offender] {
    try store.read { reader in
      try ledger.byImageStream.prefix(Self.offenders).map { owner in
        Offender(owner, tags: try reader.tags(in: owner.name.namespace, owner.name.imageStream))
      }
    }
  }

  /// `rule alias-cycle: ran, 12 ms`.
  private static func line(for outcome: RuleOutcome) -> String {
    let milliseconds = Int(outcome.duration / .milliseconds(1))
    return "rule \(outcome.rule.id): \(outcome.words), \(milliseconds) ms"
  }
}

extension Offender {
  fileprivate init(_ owner: LedgerOwner, tags: Int) {
    self.init(
      namespace: owner.name.namespace, imageStream: owner.name.imageStream, tags: tags,
      revisions: Int(owner.tagEvents), streamBytes: owner.amount.storedBytes - owner.imageBytes,
      imageBytes: owner.imageBytes)
  }
}
