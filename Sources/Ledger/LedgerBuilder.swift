package import Plan
package import Store

/// Makes the ledger of a snapshot: goes through all image streams once, and charges every image to
/// the narrowest owner that holds it.
package struct LedgerBuilder {
  private struct Key: Hashable {
    let family: String
    let cause: LedgerCause
  }

  private let reader: LedgerReader
  private let removals: PlannedRemovals
  private var charges = ImageCharges()
  private var entries: [LedgerEntry] = []
  /// Of the image stream at hand.
  private var amounts: [Key: LedgerAmount] = [:]

  private init(_ reader: LedgerReader, removals: PlannedRemovals) {
    self.reader = reader
    self.removals = removals
  }

  /// Makes the ledger.
  ///
  /// - Parameters:
  ///   - snapshot: What was read.
  ///   - plan: What the reference pruner would do with it by default.
  ///   - quotaBytes: What etcd may hold.
  /// - Returns: One entry for each owner and cause.
  /// - Throws: What the store throws.
  package static func ledger(
    of snapshot: SnapshotReader, plan: PrunePlan, quotaBytes: Int64
  ) throws -> EtcdLedger {
    let reader = LedgerReader(snapshot)
    var builder = LedgerBuilder(reader, removals: PlannedRemovals(plan))
    try reader.images { builder.charges.add($0.image, valueBytes: $0.storedBytes) }
    let conditions = try builder.conditions()
    try reader.imageStreams { try builder.add($0, conditions: conditions[$0.objectID] ?? []) }
    for _ in 0..<2 { try reader.manifests { builder.charges.list($1, in: $0) } }
    builder.addImages()
    return EtcdLedger(entries: builder.entries.sorted(by: Self.isOrdered), quotaBytes: quotaBytes)
  }

  private static func isOrdered(_ left: LedgerEntry, before right: LedgerEntry) -> Bool {
    (left.namespace, left.imageStream, left.family, left.cause)
      < (right.namespace, right.imageStream, right.family, right.cause)
  }

  /// Conditions are few, so that they are held by image stream.
  private func conditions() throws -> [Int64: [(tag: String, bytes: Int64)]] {
    var found: [Int64: [(tag: String, bytes: Int64)]] = [:]
    try reader.conditions { found[$0, default: []].append((tag: $1, bytes: $2)) }
    return found
  }

  // MARK: Image streams

  private mutating func add(
    _ stream: LedgerStreamRow, conditions: [(tag: String, bytes: Int64)]
  ) throws {
    let families = try reader.families(of: stream)
    let losses = removals.losses(of: stream.namespace, stream.imageStream)
    charges.begin(namespace: stream.namespace, imageStream: stream.imageStream)
    amounts.removeAll(keepingCapacity: true)
    try addHistory(of: stream, families: families, losses)
    try reader.specTags(of: stream) { tag, bytes in
      add(.specTags, families[tag] ?? "", bytes: bytes, isRetired: losses.retires(tag))
    }
    for (tag, bytes) in conditions {
      add(.conditions, families[tag] ?? "", bytes: bytes, isRetired: losses.retires(tag))
    }
    add(.metadata, "", bytes: stream.metadataBytes)
    addRest(of: stream)
    entries += amounts.map { key, amount in
      LedgerEntry(
        namespace: stream.namespace, imageStream: stream.imageStream, family: key.family,
        cause: key.cause, amount: amount)
    }
  }

  private mutating func addHistory(
    of stream: LedgerStreamRow, families: [String: String], _ losses: PlannedRemovals.Losses
  ) throws {
    var tag = ""
    var isRetired = false
    var family = ""
    var amount = LedgerAmount()
    try reader.tagEvents(of: stream) { name, revision, image, bytes in
      if amount.objects == 0 || !(name == tag) {
        note(amount, of: family)
        amount = LedgerAmount()
        tag = name.string
        family = families[tag] ?? ""
        isRetired = losses.retires(tag)
        charges.begin(family: family)
      }
      amount.objects += 1
      amount.storedBytes += bytes
      if losses.drops(tag, revision) {
        amount.prunableBytes += bytes
      } else if isRetired {
        amount.retirableBytes += bytes
      }
      charges.hold(image)
    }
    note(amount, of: family)
  }

  private mutating func note(_ amount: LedgerAmount, of family: String) {
    guard amount.objects > 0 else { return }
    amounts[Key(family: family, cause: .history), default: LedgerAmount()] += amount
  }

  /// Adds what is in no other part, so that the entries add up to the whole.
  private mutating func addRest(of stream: LedgerStreamRow) {
    let counted = amounts.values.reduce(0) { $0 + $1.storedBytes }
    let key =
      EtcdLedger.imageStreamKeyBytes + Int64(stream.namespace.utf8.count)
      + Int64(stream.imageStream.utf8.count)
    add(.other, "", bytes: max(0, stream.storedBytes - counted) + key)
  }

  private mutating func add(
    _ cause: LedgerCause, _ family: String, bytes: Int64, isRetired: Bool = false
  ) {
    amounts[Key(family: family, cause: cause), default: LedgerAmount()] += LedgerAmount(
      objects: 1, storedBytes: bytes, retirableBytes: isRetired ? bytes : 0)
  }

  // MARK: Images

  private mutating func addImages() {
    let isPruned = places(of: removals.images)
    let isFreed = places(of: removals.imagesAfterRetirement)
    var sums: [ImageCharges.Owner: LedgerAmount] = [:]
    charges.visit { place, owner, bytes in
      sums[owner, default: LedgerAmount()] += LedgerAmount(
        objects: 1, storedBytes: bytes, prunableBytes: isPruned[place] ? bytes : 0,
        retirableBytes: isFreed[place] && !isPruned[place] ? bytes : 0)
    }
    entries += sums.map { owner, amount in
      LedgerEntry(
        namespace: owner.namespace, imageStream: owner.imageStream, family: owner.family,
        cause: owner.cause, amount: amount)
    }
  }

  /// Which of all images are among some.
  private func places(of images: [String]) -> [Bool] {
    var isThere = Array(repeating: false, count: charges.count)
    for image in images {
      if let place = charges.place(of: image) { isThere[place] = true }
    }
    return isThere
  }
}
