/// Who holds which bytes in etcd, and what could be given back.
///
/// Single entries are as many as there are tags: they lie in the database, and this is what they come
/// to.
package struct EtcdLedger: Sendable {
  /// The bytes of the key of an image stream, beside its namespace and name.
  package static let imageStreamKeyBytes: Int64 = 28
  /// The bytes of the key of an image, beside its name.
  package static let imageKeyBytes: Int64 = 21

  /// Owners of one kind that a report names at most.
  package static let mostNamed = 200

  /// What etcd may hold before it takes no more, in bytes.
  package let quotaBytes: Int64
  /// What image streams and images take together.
  package let total: LedgerAmount
  /// In order of the causes; those of which there is nothing are left out.
  package let byCause: [(cause: LedgerCause, amount: LedgerAmount)]
  /// All namespaces, the heaviest first; of those that weigh the same, in order of name.
  package let byNamespace: [LedgerOwner]
  /// The heaviest image streams, ``mostNamed`` at most.
  package let byImageStream: [LedgerOwner]
  /// The heaviest families of tags, ``mostNamed`` at most.
  package let byFamily: [LedgerOwner]
  /// How many families there are.
  package let familyCount: Int
  /// The heaviest tags, ``mostNamed`` at most.
  package let byTag: [LedgerOwner]

  /// The share of the quota that a number of bytes takes, from 0.
  package func share(of bytes: Int64) -> Double {
    quotaBytes > 0 ? Double(bytes) / Double(quotaBytes) : 0
  }
}
