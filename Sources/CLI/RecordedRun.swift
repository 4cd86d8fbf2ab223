import Foundation
import Ledger
import Model
import Report
import Rules
import Store

/// The findings of a run and the ledger of etcd, read from the database each time they are gone
/// through.
final class RecordedRun: @unchecked Sendable {
  private let store: SnapshotStore
  private let run: Int
  private let lock = NSLock()
  private var failure: (any Error)?

  init(_ store: SnapshotStore, run: Int) {
    self.store = store
    self.run = run
  }

  /// For a report.
  var findings: ReportedFindings {
    ReportedFindings { hasEvidence, receive in
      self.read { reader in
        try reader.findings(of: self.run, hasFacts: hasEvidence) { receive(ReportedFinding($0)) }
      }
    }
  }

  /// For a report; what the last run made.
  var ledger: ReportedLedger {
    ReportedLedger { receive in
      self.read { reader in
        try reader.ledgerRows { row in
          if let entry = LedgerEntry(row) { receive(entry) }
        }
      }
    }
  }

  /// - Throws: What went wrong while something was gone through.
  func check() throws {
    lock.lock()
    defer { lock.unlock() }
    if let failure { throw failure }
  }

  private func read(_ body: (SnapshotReader) throws -> Void) {
    do {
      try store.read(body)
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
