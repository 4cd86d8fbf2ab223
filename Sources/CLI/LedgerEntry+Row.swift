import Ledger
import Store

extension LedgerEntry {
  /// Nil where the cause is not known.
  init?(_ row: LedgerRow) {
    guard let cause = LedgerCause(rawValue: row.cause) else { return nil }
    self.init(
      namespace: row.namespace, imageStream: row.imageStream, family: row.family, tag: row.tag,
      cause: cause,
      amount: LedgerAmount(
        objects: row.objects, storedBytes: row.storedBytes, prunableBytes: row.prunableBytes,
        retirableBytes: row.retirableBytes))
  }
}

extension LedgerRow {
  init(_ entry: LedgerEntry) {
    self.init(
      namespace: entry.namespace, imageStream: entry.imageStream, family: entry.family,
      tag: entry.tag, cause: entry.cause.rawValue, objects: entry.amount.objects,
      storedBytes: entry.amount.storedBytes, prunableBytes: entry.amount.prunableBytes,
      retirableBytes: entry.amount.retirableBytes)
  }
}
