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
  }

  private var history: RunHistory
  private var progress: ProgressLine

  init(_ history: RunHistory, progress: ProgressLine) {
    self.history = history
    self.progress = progress
  }

  /// Makes a run.
  mutating func record(
    _ rules: RuleRunner, asOf: Timestamp, lost: Int, figures: RunFigures
  ) throws -> Record {
    let previous = try history.lastRun()
    let outcomes = try rules.run { finding in
      try history.see(FindingEntry(finding))
      progress.advance(by: 1)
    }
    progress.finish()
    let run = try history.settle(
      asOf: asOf, toolVersion: ToolVersion.text, lost: lost, figures: figures,
      judged: outcomes.compactMap { if case .ran = $0.state { $0.rule.id } else { nil } })
    return Record(
      run: run, previousAsOf: previous?.asOf, outcomes: outcomes,
      fixed: try history.resolved(in: run).map { gone in
        FixedFinding(
          rule: gone.entry.rule, subject: FindingSubject(gone.entry),
          message: gone.entry.message, firstSeen: gone.firstSeen)
      })
  }
}

extension FindingEntry {
  init(_ finding: Finding) {
    let subject = finding.subject
    self.init(
      fingerprint: finding.fingerprint, rule: finding.rule, severity: finding.severity.rawValue,
      namespace: subject.namespace, imageStream: subject.imageStream, tag: subject.tag,
      revision: subject.revision, image: subject.image, kind: subject.kind, name: subject.name,
      field: subject.field, message: finding.message, remedy: finding.remedy,
      evidence: finding.evidenceText, impact: finding.impact)
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
