/// Who holds which bytes in etcd, and what could be given back.
package struct EtcdLedger: Sendable {
  /// The bytes of the key of an image stream, beside its namespace and name.
  package static let imageStreamKeyBytes: Int64 = 28
  /// The bytes of the key of an image, beside its name.
  package static let imageKeyBytes: Int64 = 21

  /// Owners of one kind that a report names at most.
  package static let mostNamed = 200

  /// In order of namespace, image stream, family and cause; one for each.
  package let entries: [LedgerEntry]
  /// What etcd may hold before it takes no more, in bytes.
  package let quotaBytes: Int64
  /// The heaviest tags, the heaviest first, ``mostNamed`` at most.
  package private(set) var heaviestTags: [LedgerOwner] = []

  package init(entries: [LedgerEntry], quotaBytes: Int64) {
    self.entries = entries
    self.quotaBytes = quotaBytes
  }

  /// The same ledger, which knows its heaviest tags.
  package func naming(_ heaviestTags: [LedgerOwner]) -> EtcdLedger {
    var copy = self
    copy.heaviestTags = heaviestTags
    return copy
  }

  /// What image streams and images take together.
  package var total: LedgerAmount {
    entries.reduce(into: LedgerAmount()) { $0 += $1.amount }
  }

  /// The share of the quota that a number of bytes takes, from 0.
  package func share(of bytes: Int64) -> Double {
    quotaBytes > 0 ? Double(bytes) / Double(quotaBytes) : 0
  }

  /// In order of the causes; those of which there is nothing are left out.
  package var byCause: [(cause: LedgerCause, amount: LedgerAmount)] {
    var sums: [LedgerCause: LedgerAmount] = [:]
    for entry in entries { sums[entry.cause, default: LedgerAmount()] += entry.amount }
    return LedgerCause.allCases.compactMap { cause in sums[cause].map { (cause, $0) } }
  }

  /// The heaviest first; of those that weigh the same, in order of name.
  package var byNamespace: [LedgerOwner] {
    owners { LedgerOwner.Name(namespace: $0.namespace) }
  }

  /// The heaviest first; what belongs to no one image stream is left out.
  package var byImageStream: [LedgerOwner] {
    owners { entry in
      entry.imageStream.isEmpty
        ? nil : LedgerOwner.Name(namespace: entry.namespace, imageStream: entry.imageStream)
    }
  }

  /// The heaviest first; what belongs to no one family is left out.
  package var byFamily: [LedgerOwner] {
    owners { entry in
      entry.family.isEmpty
        ? nil
        : LedgerOwner.Name(
          namespace: entry.namespace, imageStream: entry.imageStream, family: entry.family)
    }
  }

  /// Entries are in order, so that those of one owner stand together.
  private func owners(_ name: (LedgerEntry) -> LedgerOwner.Name?) -> [LedgerOwner] {
    var owners: [LedgerOwner] = []
    for entry in entries {
      guard let name = name(entry) else { continue }
      if owners.last?.name != name { owners.append(LedgerOwner(name: name)) }
      owners[owners.count - 1].add(entry)
    }
    return owners.sorted { left, right in
      left.amount.storedBytes != right.amount.storedBytes
        ? left.amount.storedBytes > right.amount.storedBytes : left.name < right.name
    }
  }
}
