/// Adds up the entries of a ledger as they come: the whole, each cause and namespace, and the heaviest
/// owners of each other kind.
package struct LedgerSums {
  private var total = LedgerAmount()
  private var causes: [LedgerCause: LedgerAmount] = [:]
  private var namespaces = HeaviestOwners(most: .max)
  private var imageStreams = HeaviestOwners(most: EtcdLedger.mostNamed)
  private var families = HeaviestOwners(most: EtcdLedger.mostNamed)
  private var tags = HeaviestOwners(most: EtcdLedger.mostNamed)

  package init() {}

  /// Adds an entry; they come in order of namespace, image stream, family and tag.
  package mutating func add(_ entry: LedgerEntry) {
    typealias Name = LedgerOwner.Name
    let (namespace, stream) = (entry.namespace, entry.imageStream)
    total += entry.amount
    causes[entry.cause, default: LedgerAmount()] += entry.amount
    namespaces.add(entry, to: Name(namespace: namespace))
    guard !stream.isEmpty else { return }
    imageStreams.add(entry, to: Name(namespace: namespace, imageStream: stream))
    let family = Name(namespace: namespace, imageStream: stream, family: entry.family)
    if !entry.family.isEmpty { families.add(entry, to: family) }
    guard !entry.tag.isEmpty else { return }
    let tag = Name(
      namespace: namespace, imageStream: stream, family: entry.family, tag: entry.tag)
    tags.add(entry, to: tag)
  }

  /// What came so far, as the ledger of an etcd that may hold so many bytes.
  package func ledger(quotaBytes: Int64) -> EtcdLedger {
    EtcdLedger(
      quotaBytes: quotaBytes, total: total,
      byCause: LedgerCause.allCases.compactMap { cause in causes[cause].map { (cause, $0) } },
      byNamespace: namespaces.heaviest, byImageStream: imageStreams.heaviest,
      byFamily: families.heaviest, familyCount: families.count, byTag: tags.heaviest)
  }
}
