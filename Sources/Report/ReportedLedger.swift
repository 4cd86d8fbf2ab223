package import Ledger

/// Who holds which bytes in etcd, down to single tags, which are too many to be held.
package struct ReportedLedger: Sendable {
  private let visit: @Sendable ((LedgerEntry) -> Void) -> Void

  /// Entries that lie elsewhere.
  ///
  /// - Parameter visit: Hands out each owner and cause, in order of namespace, image stream, family,
  ///   tag and cause, every time the same.
  package init(visit: @escaping @Sendable ((LedgerEntry) -> Void) -> Void) {
    self.visit = visit
  }

  /// Entries that are at hand, in that order.
  package init(_ entries: [LedgerEntry] = []) {
    visit = { receive in
      for entry in entries { receive(entry) }
    }
  }

  /// Goes through all of them.
  package func visitAll(_ receive: (LedgerEntry) -> Void) { visit(receive) }
}
