package import Plan
package import Store

/// Makes the ledger of a snapshot: goes through all image streams once, and charges every image to
/// the narrowest owner that holds it.
///
/// What is counted is handed out as it comes, for tags are many.
package struct LedgerBuilder {
  private let reader: LedgerReader
  private let removals: PlannedRemovals
  /// Takes each owner and cause once, as narrow as they come.
  private let receive: (LedgerEntry) throws -> Void
  private var charges = ImageCharges()
  private var amounts = StreamAmounts()

  private init(
    _ reader: LedgerReader, removals: PlannedRemovals,
    receive: @escaping (LedgerEntry) throws -> Void
  ) {
    self.reader = reader
    self.removals = removals
    self.receive = receive
  }

  /// Makes the ledger.
  ///
  /// - Parameters:
  ///   - snapshot: What was read.
  ///   - plan: What the reference pruner would do with it by default.
  ///   - receive: Takes each owner and cause once, in no order that means anything.
  /// - Throws: What the store and `receive` throw.
  package static func visitEntries(
    of snapshot: SnapshotReader, plan: PrunePlan, receive: (LedgerEntry) throws -> Void
  ) throws {
    try withoutActuallyEscaping(receive) { receive in
      let reader = LedgerReader(snapshot)
      var builder = LedgerBuilder(reader, removals: PlannedRemovals(plan), receive: receive)
      try reader.images { builder.charges.add($0.image, valueBytes: $0.storedBytes) }
      let conditions = try builder.conditions()
      try reader.imageStreams { try builder.add($0, conditions: conditions[$0.objectID] ?? []) }
      for _ in 0..<2 { try reader.manifests { builder.charges.list($1, in: $0) } }
      try builder.addImages()
    }
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
    let losses = removals.losses(of: stream.namespace, stream.imageStream)
    amounts.begin(try reader.families(of: stream))
    charges.begin(namespace: stream.namespace, imageStream: stream.imageStream)
    try addHistory(of: stream, losses)
    try reader.specTags(of: stream) { tag, bytes in
      add(.specTags, tag, bytes: bytes, isRetired: losses.retires(tag))
    }
    for (tag, bytes) in conditions {
      add(.conditions, tag, bytes: bytes, isRetired: losses.retires(tag))
    }
    func entry(
      _ cause: LedgerCause, _ amount: LedgerAmount, family: String = "", tag: String = ""
    ) -> LedgerEntry {
      LedgerEntry(
        namespace: stream.namespace, imageStream: stream.imageStream, family: family, tag: tag,
        cause: cause, amount: amount)
    }
    let metadata = LedgerAmount(objects: 1, storedBytes: stream.metadataBytes)
    try receive(entry(.metadata, metadata))
    try receive(entry(.other, rest(of: stream)))
    let amounts = amounts
    try amounts.visit { try receive(entry($2, $3, family: $0, tag: $1)) }
  }

  private mutating func addHistory(
    of stream: LedgerStreamRow, _ losses: PlannedRemovals.Losses
  ) throws {
    var tag = ""
    var place = 0
    var isRetired = false
    var amount = LedgerAmount()
    try reader.tagEvents(of: stream) { name, revision, image, bytes in
      if amount.objects == 0 || !(name == tag) {
        amounts.add(amount, for: .history, at: place)
        amount = LedgerAmount()
        tag = name.string
        place = amounts.place(of: tag)
        isRetired = losses.retires(tag)
        charges.begin(tag: tag, family: amounts.family(at: place))
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
    amounts.add(amount, for: .history, at: place)
  }

  /// What is in no other part, so that the entries add up to the whole.
  private func rest(of stream: LedgerStreamRow) -> LedgerAmount {
    let counted = amounts.storedBytes + stream.metadataBytes
    let key =
      EtcdLedger.imageStreamKeyBytes + Int64(stream.namespace.utf8.count)
      + Int64(stream.imageStream.utf8.count)
    return LedgerAmount(objects: 1, storedBytes: max(0, stream.storedBytes - counted) + key)
  }

  private mutating func add(
    _ cause: LedgerCause, _ tag: String, bytes: Int64, isRetired: Bool
  ) {
    let amount = LedgerAmount(
      objects: 1, storedBytes: bytes, retirableBytes: isRetired ? bytes : 0)
    amounts.add(amount, for: cause, at: amounts.place(of: tag))
  }

  // MARK: Images

  private mutating func addImages() throws {
    let isPruned = places(of: removals.images)
    let isFreed = places(of: removals.imagesAfterRetirement)
    let charges = charges
    try charges.visit { owner, places in
      var amount = LedgerAmount()
      for place in places {
        let bytes = charges.storedBytes(at: place)
        amount += LedgerAmount(
          objects: 1, storedBytes: bytes, prunableBytes: isPruned[place] ? bytes : 0,
          retirableBytes: isFreed[place] && !isPruned[place] ? bytes : 0)
      }
      try receive(
        LedgerEntry(
          namespace: owner.namespace, imageStream: owner.imageStream, family: owner.family,
          tag: owner.tag, cause: owner.cause, amount: amount))
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
