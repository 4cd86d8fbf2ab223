import Ledger
import Model
import Report
import Rules
import Store

/// Has rules run and notes in the history what they find.
struct RunRecorder {
  /// What the history says of a run.
  struct Record {
    let run: Int
    let previousAsOf: Timestamp?
    let outcomes: [RuleOutcome]
    let fixed: [FixedFinding]
    let baseline: BaselineStatus?
    let ledger: EtcdLedger
  }

  private var history: RunHistory
  private var progress: ProgressLine

  init(_ history: RunHistory, progress: ProgressLine) {
    self.history = history
    self.progress = progress
  }

  /// Makes a run, which remembers the metrics beside what the ledger of etcd comes to.
  mutating func record(
    _ judge: Judge, beside ledger: LedgerStage, asOf: Timestamp, lost: Int, metrics: [Metric]
  ) throws -> Record {
    var judge = judge
    let previous = try history.lastRun()
    let (outcomes, ledger) = try judge.run(beside: ledger) {
      try history.replaceSuppressions($0)
    } keep: { judged in
      try history.see(FindingEntry(judged))
      progress.advance(by: 1)
    }
    progress.finish()
    let run = try history.settle(
      asOf: asOf, toolVersion: ToolVersion.text, lost: lost,
      figures: ledger.figures(with: metrics),
      judged: outcomes.filter(\.hasRun).map(\.rule.id), judges: judge.judges)
    return Record(
      run: run, previousAsOf: previous?.asOf, outcomes: outcomes,
      fixed: try history.resolved(in: run).map { gone in
        FixedFinding(
          rule: gone.entry.rule, subject: FindingSubject(gone.entry),
          message: gone.entry.message, firstSeen: gone.firstSeen)
      }, baseline: judge.baselineStatus(outcomes), ledger: ledger)
  }
}

extension FindingSubject {
  init(_ entry: FindingEntry) {
    self.init()
    namespace = entry.namespace
    imageStream = entry.imageStream
    tag = entry.tag
    revision = entry.revision
    image = entry.image
    kind = entry.kind
    name = entry.name
    field = entry.field
  }
}
