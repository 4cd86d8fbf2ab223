import Model
import Plan
import Report
import Store

/// Compares two plan documents.
struct PlanDiff {
  private let old: PlanDocumentReader
  private let new: PlanDocumentReader

  /// - Throws: ``PlanDocumentError``.
  init(old: String, new: String) throws {
    self.old = try PlanDocumentReader(old)
    self.new = try PlanDocumentReader(new)
  }

  func report() throws -> ComparisonReport {
    let ledger = try PlanItemLedger()
    for (side, reader) in [(PlanItemLedger.Side.old, old), (.new, new)] {
      try ledger.fill(side) { add in
        try withoutActuallyEscaping(add) { try reader.items($0) }
      }
    }
    let (before, after) = (old.document, new.document)
    return try ComparisonReport(from: before, to: after) { kind, receive in
      try ledger.differences(of: kind) { first, second in
        let difference = PlanDifference(
          old: first, new: second, oldListsAll: before.hasVerdicts,
          newListsAll: after.hasVerdicts)
        if let difference { try receive(difference) }
      }
    }
  }
}
