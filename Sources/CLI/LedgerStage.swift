import Ledger
import Model
import Plan
import Rules
import Store

/// Makes the ledger of etcd, with what the reference pruner would give back by default and what the
/// built-in retirement policy would beyond that, and keeps it in the database.
///
/// All but the last step is done over a connection of its own, so that rules may run meanwhile that
/// do not look at the ledger.
struct LedgerStage {
  private let store: SnapshotStore
  private let quotaBytes: Int64
  private let ledger = Promise<Result<EtcdLedger, any Error>>()

  /// Opens the database once more.
  ///
  /// - Throws: ``StoreError``.
  init(path: String, quotaBytes: Int64) throws {
    store = try SnapshotStore(path: path)
    self.quotaBytes = quotaBytes
  }

  /// Makes the ledger, on whatever thread; once.
  @Sendable func draft() {
    ledger.fulfil(Result { try Self.draft(over: store, quotaBytes: quotaBytes) })
  }

  /// Waits for the ledger and puts it in the database; nobody else may read that meanwhile.
  ///
  /// - Throws: What the store throws.
  func finish() throws -> EtcdLedger {
    let ledger = try ledger.value.get()
    try store.replaceLedger()
    return ledger
  }

  private static func draft(over store: SnapshotStore, quotaBytes: Int64) throws -> EtcdLedger {
    try store.draftLedger { reader, writer in
      let (facts, removals) = try judge(reader)
      try LedgerBuilder.visitEntries(of: reader, facts: facts, removals: removals) {
        try writer.write(LedgerRow($0))
      }
      var sums = LedgerSums()
      try writer.visitRows { row in
        if let entry = LedgerEntry(row) { sums.add(entry) }
      }
      return sums.ledger(quotaBytes: quotaBytes)
    }
  }

  /// What is known of images and histories, and what the reference would remove by default.
  private static func judge(
    _ reader: SnapshotReader
  ) throws -> (facts: ClusterFacts, removals: PlannedRemovals) {
    let policy = try RetirementPolicy(path: RetirementPolicy.builtInName)
    var planner = try PrunePlanner(reader, flags: PruneFlags(), detail: .decisions)
    let plan = try planner.plan(retirement: RetirementRequest(policy: policy))
    return (planner.facts.withoutUsers, PlannedRemovals(plan))
  }
}
