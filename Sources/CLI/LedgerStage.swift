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
    let tags = try store.read { try $0.heaviestTags(EtcdLedger.mostNamed) }
    return ledger.naming(tags.map { LedgerOwner($0) })
  }

  private static func draft(over store: SnapshotStore, quotaBytes: Int64) throws -> EtcdLedger {
    let policy = try RetirementPolicy(path: RetirementPolicy.builtInName)
    return try store.draftLedger { reader, writer in
      let plan = try PrunePlanner.plan(
        reader, flags: PruneFlags(), retirement: RetirementRequest(policy: policy),
        detail: .decisions)
      return try LedgerBuilder.ledger(of: reader, plan: plan, quotaBytes: quotaBytes) { entry in
        try writer.write(LedgerRow(entry))
      }
    }
  }
}

extension LedgerOwner {
  fileprivate init(_ row: LedgerTagRow) {
    self.init(
      name: Name(
        namespace: row.namespace, imageStream: row.imageStream, family: row.family, tag: row.tag),
      amount: LedgerAmount(
        objects: row.objects, storedBytes: row.storedBytes, prunableBytes: row.prunableBytes,
        retirableBytes: row.retirableBytes),
      tagEvents: row.tagEvents, images: row.images, imageBytes: row.imageBytes)
  }
}

extension LedgerRow {
  fileprivate init(_ entry: LedgerEntry) {
    self.init(
      namespace: entry.namespace, imageStream: entry.imageStream, family: entry.family,
      tag: entry.tag, cause: entry.cause.rawValue, objects: entry.amount.objects,
      storedBytes: entry.amount.storedBytes, prunableBytes: entry.amount.prunableBytes,
      retirableBytes: entry.amount.retirableBytes)
  }
}
