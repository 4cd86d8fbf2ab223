/// How much of something lies in etcd, and what of it could be given back.
package struct LedgerAmount: Hashable, Sendable {
  /// History items, conditions, spec tags, image streams or images.
  package var objects: Int64
  /// With keys, in bytes.
  package var storedBytes: Int64
  /// Of these, what the reference pruner gives back by default.
  package var prunableBytes: Int64
  /// Of these, what a retirement and the prune behind it give back beyond that.
  package var retirableBytes: Int64

  package init(
    objects: Int64 = 0, storedBytes: Int64 = 0, prunableBytes: Int64 = 0, retirableBytes: Int64 = 0
  ) {
    self.objects = objects
    self.storedBytes = storedBytes
    self.prunableBytes = prunableBytes
    self.retirableBytes = retirableBytes
  }

  package static func += (sum: inout LedgerAmount, more: LedgerAmount) {
    sum.objects += more.objects
    sum.storedBytes += more.storedBytes
    sum.prunableBytes += more.prunableBytes
    sum.retirableBytes += more.retirableBytes
  }
}
