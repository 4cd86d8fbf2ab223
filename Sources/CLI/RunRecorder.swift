import Model
import Report
import Rules
import Store

/// Notes one run in the history: its figures, what it found, and what is gone since.
struct RunRecorder {
  /// What the history says of a run.
  struct Record {
    let run: Int
    let previousAsOf: Timestamp?
    let seen: [SeenFinding]
    let fixed: [FixedFinding]
  }

  private let history: RunHistory

  init(_ history: RunHistory) {
    self.history = history
  }

  /// Notes a run.
  ///
  /// What a rule found before stays open where the rule did not run: not judged is not fixed.
  func record(
    _ outcomes: [RuleOutcome], asOf: Timestamp, lost: Int, metrics: [Metric]
  ) throws -> Record {
    let previous = try history.lastRun()
    let run = try history.begin(
      asOf: asOf, toolVersion: ToolVersion.text, lost: lost, metrics: metrics)
    var seen: [SeenFinding] = []
    var fixed: [FixedFinding] = []
    for outcome in outcomes {
      guard case .ran(let findings) = outcome.state else { continue }
      for finding in findings {
        let first = try history.see(Self.entry(for: finding), in: run)
        seen.append(
          SeenFinding(
            finding: finding, firstSeen: try history.asOf(run: first) ?? asOf,
            isNew: first == run))
      }
      for gone in try history.resolveUnseen(of: outcome.rule.id, in: run) {
        fixed.append(try fixedFinding(gone.entry, first: gone.first, asOf: asOf))
      }
    }
    seen.sort { $0.finding.severity > $1.finding.severity }
    return Record(run: run, previousAsOf: previous?.asOf, seen: seen, fixed: fixed)
  }

  private func fixedFinding(
    _ entry: RunHistory.Entry, first: Int, asOf: Timestamp
  ) throws -> FixedFinding {
    var subject = FindingSubject()
    subject.namespace = entry.namespace
    subject.imageStream = entry.imageStream
    subject.tag = entry.tag
    subject.revision = entry.revision
    subject.image = entry.image
    subject.kind = entry.kind
    subject.name = entry.name
    return FixedFinding(
      rule: entry.rule, subject: subject, message: entry.message,
      firstSeen: try history.asOf(run: first) ?? asOf)
  }

  private static func entry(for finding: Finding) -> RunHistory.Entry {
    let subject = finding.subject
    return RunHistory.Entry(
      fingerprint: finding.fingerprint, rule: finding.rule, severity: finding.severity.rawValue,
      namespace: subject.namespace, imageStream: subject.imageStream, tag: subject.tag,
      revision: subject.revision, image: subject.image, kind: subject.kind, name: subject.name,
      message: finding.message, remedy: finding.remedy, evidence: finding.evidenceText)
  }
}

/// A finding and since when it is known.
struct SeenFinding {
  let finding: Finding
  let firstSeen: Timestamp
  let isNew: Bool
}
