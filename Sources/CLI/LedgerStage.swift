import Ledger
import Model
import Plan
import Rules
import Store

/// Makes the ledger of etcd, with what the reference pruner would give back by default and what the
/// built-in retirement policy would beyond that, and keeps it in the database.
struct LedgerStage {
  private let store: SnapshotStore

  init(store: SnapshotStore) {
    self.store = store
  }

  func run(quotaBytes: Int64) throws -> EtcdLedger {
    let policy = try RetirementPolicy(path: RetirementPolicy.builtInName)
    let ledger = try store.read { reader in
      let plan = try PrunePlanner.plan(
        reader, flags: PruneFlags(), retirement: RetirementRequest(policy: policy),
        detail: .decisions)
      return try LedgerBuilder.ledger(of: reader, plan: plan, quotaBytes: quotaBytes)
    }
    try store.replaceLedger(
      ledger.entries.lazy.map { entry in
        LedgerRow(
          namespace: entry.namespace, imageStream: entry.imageStream, family: entry.family,
          cause: entry.cause.rawValue, objects: entry.amount.objects,
          storedBytes: entry.amount.storedBytes, prunableBytes: entry.amount.prunableBytes,
          retirableBytes: entry.amount.retirableBytes)
      })
    return ledger
  }
}
