import Ledger

/// The ledger of etcd as gauges: by cause, and by namespace for a bounded number of them.
struct LedgerGauges {
  /// Names of the gauges, what they are about, and what they show.
  private static var amounts: [(name: String, about: String, value: (LedgerAmount) -> Int64)] {
    [
      ("stored_bytes", "Bytes in etcd", \.storedBytes),
      ("prunable_bytes", "Bytes in etcd that a prune gives back", \.prunableBytes),
      (
        "retirable_bytes", "Bytes in etcd that retiring old tags gives back beyond a prune",
        \.retirableBytes
      ),
    ]
  }

  private let ledger: EtcdLedger
  private let namespaces: [(name: String, amount: LedgerAmount)]

  /// Keeps the heaviest namespaces apart; the rest goes under the name for others, and what belongs
  /// to no one namespace under the empty name.
  init(_ ledger: EtcdLedger, namespaces limit: Int, others: String) {
    self.ledger = ledger
    let owners = ledger.byNamespace
    var rest = LedgerAmount()
    for owner in owners.dropFirst(limit) { rest += owner.amount }
    namespaces =
      owners.prefix(limit).map { ($0.name.namespace, $0.amount) }
      + (owners.count > limit ? [(others, rest)] : [])
  }

  /// In order of name; causes in their order, namespaces the heaviest first.
  var families: [PrometheusFamily] {
    var families = [
      PrometheusFamily("etcd_quota_bytes", "What etcd may hold, in bytes", ledger.quotaBytes)
    ]
    for (name, about, value) in Self.amounts {
      var family = PrometheusFamily("etcd_\(name)", about + ", by what takes them")
      for (cause, amount) in ledger.byCause {
        family.add(["cause": cause.rawValue], value(amount))
      }
      families.append(family)
    }
    for (name, about, value) in Self.amounts {
      var family = PrometheusFamily("etcd_namespace_\(name)", about + ", by namespace")
      for (namespace, amount) in namespaces {
        family.add(["namespace": namespace], value(amount))
      }
      families.append(family)
    }
    return families
  }
}
