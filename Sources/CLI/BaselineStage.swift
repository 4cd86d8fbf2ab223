import Model
import Rules
import Store

/// Runs the rules over the snapshot and compares what they find with a baseline; the history of
/// runs is left alone.
struct BaselineStage {
  /// What a run found.
  struct Result {
    /// Findings that count and that the baseline does not hold, each with its severity; in the
    /// order of a baseline.
    let new: [(entry: Baseline.Entry, severity: Severity)]
    /// All findings that count.
    let all: [Baseline.Entry]
    /// Nil where there was no baseline.
    let status: BaselineStatus?
    /// Whether a rule failed, or input was lost.
    let isIncomplete: Bool
  }

  private let store: SnapshotStore
  let settings: AuditSettings

  init(store: SnapshotStore, settings: AuditSettings) {
    self.store = store
    self.settings = settings
  }

  /// Runs the rules; without a baseline everything is new.
  func run(against baseline: BaselineLedger?) throws -> Result {
    let lost = try store.read { try $0.diagnostics().count { $0.severity == .lost } }
    let ledger = try LedgerStage(path: store.path, quotaBytes: settings.quotaBytes)
    var judge = try Judge(store, settings: settings, baseline: baseline)
    var severities: [Baseline.Entry: Severity] = [:]
    var all: [Baseline.Entry] = []
    let outcomes = try judge.run(beside: ledger, writeSuppressions: store.replaceSuppressions) {
      judged in
      guard judged.suppression == nil else { return }
      let entry = Baseline.Entry(judged.finding)
      all.append(entry)
      if !judged.isBaselined { severities[entry] = judged.finding.severity }
    }.outcomes
    let hasFailed = outcomes.contains { outcome in
      if case .failed = outcome.state { true } else { false }
    }
    let sorted = self.baseline(of: all).entries
    return Result(
      new: sorted.compactMap { entry in severities[entry].map { (entry, $0) } }, all: sorted,
      status: judge.baselineStatus(outcomes), isIncomplete: hasFailed || lost > 0)
  }

  /// A baseline of findings.
  func baseline(of entries: [Baseline.Entry]) -> Baseline {
    Baseline(entries, configHash: settings.scopes.hash, toolVersion: ToolVersion.text)
  }
}
