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
  private var charges: ImageCharges
  private var amounts = StreamAmounts()

  private init(
    _ reader: LedgerReader, facts: ClusterFacts, removals: PlannedRemovals,
    receive: @escaping (LedgerEntry) throws -> Void
  ) {
    self.reader = reader
    self.removals = removals
    self.receive = receive
    charges = ImageCharges(facts)
  }

  /// Makes the ledger.
  ///
  /// - Parameters:
  ///   - snapshot: What was read.
  ///   - facts: What plans know of all its images and histories.
  ///   - removals: What the reference pruner would remove by default.
  ///   - receive: Takes each owner and cause once, in no order that means anything.
  /// - Throws: What the store and `receive` throw.
  package static func visitEntries(
    of snapshot: SnapshotReader, facts: ClusterFacts, removals: PlannedRemovals,
    receive: (LedgerEntry) throws -> Void
  ) throws {
    try withoutActuallyEscaping(receive) { receive in
      let reader = LedgerReader(snapshot)
      var builder = LedgerBuilder(reader, facts: facts, removals: removals, receive: receive)
      let conditions = try builder.conditions()
      var histories = facts.histories.makeIterator()
      try reader.imageStreams { stream in
        guard let history = histories.next() else { return }
        try builder.add(stream, history, conditions: conditions[stream.objectID] ?? [])
      }
      builder.charges.holdListed()
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

  /// Adds an image stream, with its histories.
  private mutating func add(
    _ stream: LedgerStreamRow, _ history: NumberedHistory, conditions: [(tag: String, bytes: Int64)]
  ) throws {
    amounts.begin(try reader.families(of: stream))
    var retired: Set<String> = []
    let drops = removals.drops(in: history)
    for tag in history.tags {
      if removals.retires(tag: tag.number) { retired.insert(tag.name) }
      add(tag, of: history, drops: drops)
    }
    func isRetired(_ tag: String) -> Bool {
      retired.contains(tag)
        || removals.retires(bareTag: tag, of: stream.namespace, stream.imageStream)
    }
    try reader.specTags(of: stream) { tag, bytes in
      add(.specTags, tag, bytes: bytes, isRetired: isRetired(tag))
    }
    for (tag, bytes) in conditions {
      add(.conditions, tag, bytes: bytes, isRetired: isRetired(tag))
    }
    try handOn(stream)
  }

  private func handOn(_ stream: LedgerStreamRow) throws {
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
    try amounts.visit { try receive(entry($2, $3, family: $0, tag: $1)) }
  }

  private mutating func add(
    _ tag: NumberedHistory.Tag, of history: NumberedHistory, drops: [Bool]
  ) {
    let place = amounts.place(of: tag.name)
    charges.begin(
      stream: history.stream, tag: tag.number, family: amounts.family(at: place))
    let isRetired = removals.retires(tag: tag.number)
    var amount = LedgerAmount()
    for revision in tag.revisions {
      let bytes = history.revisions[revision].storedBytes
      amount.objects += 1
      amount.storedBytes += bytes
      if drops[revision] {
        amount.prunableBytes += bytes
      } else if isRetired {
        amount.retirableBytes += bytes
      }
      charges.hold(history.revisions[revision].image)
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

  private func addImages() throws {
    try charges.visit { owner, images in
      var amount = LedgerAmount()
      for image in images.lazy.map(Int.init) {
        let bytes = charges.storedBytes(at: image)
        amount += LedgerAmount(
          objects: 1, storedBytes: bytes, prunableBytes: removals.prunes(image: image) ? bytes : 0,
          retirableBytes: removals.frees(image: image) ? bytes : 0)
      }
      try receive(
        LedgerEntry(
          namespace: owner.namespace, imageStream: owner.imageStream, family: owner.family,
          tag: owner.tag, cause: owner.cause, amount: amount))
    }
  }
}
