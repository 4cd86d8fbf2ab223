import Foundation
import Model
import Report
import Rules
import Store

/// The findings of a run, read from the database each time they are gone through.
final class RecordedFindings: @unchecked Sendable {
  private let store: SnapshotStore
  private let run: Int
  private let lock = NSLock()
  private var failure: (any Error)?

  init(_ store: SnapshotStore, run: Int) {
    self.store = store
    self.run = run
  }

  /// For a report.
  var reported: ReportedFindings {
    ReportedFindings { hasEvidence, receive in self.visit(hasEvidence, receive) }
  }

  /// - Throws: What went wrong while findings were gone through.
  func check() throws {
    lock.lock()
    defer { lock.unlock() }
    if let failure { throw failure }
  }

  private func visit(_ hasEvidence: Bool, _ receive: (ReportedFinding) -> Void) {
    do {
      try store.read { reader in
        try reader.findings(of: run, hasFacts: hasEvidence) { receive(ReportedFinding($0)) }
      }
    } catch {
      lock.lock()
      defer { lock.unlock() }
      failure = failure ?? error
    }
  }
}

extension ReportedFinding {
  init(_ recorded: RecordedFinding) {
    let entry = recorded.entry
    self.init(
      finding: Finding(
        rule: entry.rule, severity: Severity(rawValue: entry.severity) ?? .error,
        subject: FindingSubject(entry), message: entry.message, remedy: entry.remedy,
        evidence: recorded.facts.map { .init(name: $0.name, value: $0.value) },
        impact: entry.impact),
      fingerprint: entry.fingerprint, path: recorded.origin?.path ?? "",
      place: recorded.origin?.place, firstSeen: recorded.firstSeen, isNew: recorded.isNew,
      suppression: Suppression(entry.standing), isBaselined: entry.standing.isBaselined,
      team: entry.standing.team)
  }
}

extension Suppression {
  /// Nil where the finding counts.
  fileprivate init?(_ standing: FindingStanding) {
    guard let origin = Origin(rawValue: standing.suppressionOrigin) else { return nil }
    self.init(
      origin: origin, reason: standing.suppressionReason,
      until: CalendarDay(parsing: standing.suppressionUntil),
      reference: standing.suppressionReference)
  }
}
