import Foundation
import Ledger
import Model
import Plan
import Rules
import Store

/// Makes the ledger of etcd, with what the reference pruner would give back by default and what the
/// built-in retirement policy would beyond that, and keeps it in the database.
///
/// The plan that it takes is made on a thread of its own, over a connection of its own, while rules
/// run.
struct LedgerStage {
  private let store: SnapshotStore
  private let plan: Promise<Result<PrunePlan, any Error>>

  /// Begins to plan.
  ///
  /// - Throws: ``StoreError``.
  init(path: String) throws {
    store = try SnapshotStore(path: path)
    plan = Self.startPlanning(over: store)
  }

  /// Waits for the plan and writes the ledger; nobody else may read the database meanwhile.
  ///
  /// - Throws: What the store throws.
  func ledger(quotaBytes: Int64) throws -> EtcdLedger {
    let plan = try plan.value.get()
    let ledger = try store.read { reader in
      try LedgerBuilder.ledger(of: reader, plan: plan, quotaBytes: quotaBytes)
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

  private static func startPlanning(
    over store: SnapshotStore
  ) -> Promise<Result<PrunePlan, any Error>> {
    let promise = Promise<Result<PrunePlan, any Error>>()
    let thread = Thread {
      promise.fulfil(
        Result {
          let policy = try RetirementPolicy(path: RetirementPolicy.builtInName)
          return try store.read { reader in
            try PrunePlanner.plan(
              reader, flags: PruneFlags(), retirement: RetirementRequest(policy: policy),
              detail: .decisions)
          }
        })
    }
    thread.name = "plan"
    thread.stackSize = 8 << 20
    thread.start()
    return promise
  }
}
