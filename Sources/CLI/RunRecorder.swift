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
  }

  private var history: RunHistory
  private var progress: ProgressLine

  init(_ history: RunHistory, progress: ProgressLine) {
    self.history = history
    self.progress = progress
  }

  /// Makes a run; `writeLedger` puts the ledger of etcd in the database and says what is remembered
  /// of it.
  mutating func record(
    _ judge: Judge, beside ledger: LedgerStage, asOf: Timestamp, lost: Int,
    writeLedger: () throws -> RunFigures
  ) throws -> Record {
    var judge = judge
    var figures = RunFigures(metrics: [], families: [])
    let previous = try history.lastRun()
    let outcomes = try judge.run(beside: ledger) {
      figures = try writeLedger()
    } writeSuppressions: {
      try history.replaceSuppressions($0)
    } keep: { judged in
      try history.see(FindingEntry(judged))
      progress.advance(by: 1)
    }
    progress.finish()
    let run = try history.settle(
      asOf: asOf, toolVersion: ToolVersion.text, lost: lost, figures: figures,
      judged: outcomes.filter(\.hasRun).map(\.rule.id), judges: judge.judges)
    return Record(
      run: run, previousAsOf: previous?.asOf, outcomes: outcomes,
      fixed: try history.resolved(in: run).map { gone in
        FixedFinding(
          rule: gone.entry.rule, subject: FindingSubject(gone.entry),
          message: gone.entry.message, firstSeen: gone.firstSeen)
      }, baseline: judge.baselineStatus(outcomes))
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
