import Ledger

/// Renders the ledger of etcd as CSV, an owner and cause in each row: complete, and for spreadsheets.
package struct LedgerCSVReporter: Reporter {
  /// The columns, in their order; new ones go to the end.
  private static let columns = [
    "namespace", "imageStream", "family", "tag", "cause", "objects", "storedBytes",
    "prunableBytes", "retirableBytes", "quotaShare",
  ]

  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    output.write(CSVText.row(Self.columns))
    guard let ledger = report.ledger else { return }
    report.ledgerEntries.visitAll { entry in
      let amount = entry.amount
      output.write(
        CSVText.row([
          entry.namespace, entry.imageStream, entry.family, entry.tag, entry.cause.rawValue,
          String(amount.objects), String(amount.storedBytes), String(amount.prunableBytes),
          String(amount.retirableBytes), Self.share(ledger.share(of: amount.storedBytes)),
        ]))
    }
  }

  /// Parts of one, with nine places, so that a byte of the usual quota still shows.
  private static func share(_ share: Double) -> String {
    let billionths = Int64((share * 1e9).rounded())
    let places = String(billionths % 1_000_000_000)
    return "\(billionths / 1_000_000_000)."
      + String(repeating: "0", count: 9 - places.utf8.count) + places
  }
}
