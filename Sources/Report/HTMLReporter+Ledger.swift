import Ledger
import Rules

extension HTMLReporter {
  /// Who holds which bytes in etcd; nil where that was not asked for.
  func ledgerContext(_ report: AuditReport) -> HTMLContext? {
    guard let ledger = report.ledger else { return nil }
    let wording = LedgerWording(ledger: ledger)
    let (namespaces, families) = (wording.namespaces, wording.families)
    return HTMLContext([
      "sentence": .text(wording.sentence),
      "tables": .list(
        [
          table("What takes them", wording.causes, more: 0),
          table("Namespace", namespaces.rows, more: namespaces.more),
          table("Family of tags", families.rows, more: families.more),
          table("Tag", wording.tags, more: 0),
        ].compactMap(\.self)),
    ])
  }

  private func table(_ title: String, _ rows: [LedgerWording.Row], more: Int) -> HTMLContext? {
    guard let most = rows.map(\.amount.storedBytes).max() else { return nil }
    return HTMLContext([
      "title": .text(title), "rest": .rest(more, "row"),
      "rows": .list(
        rows.map { row in
          let cells = row.figures
          return HTMLContext([
            row.isName ? "name" : "words": .text(row.name), "number": .text(cells[0]),
            "bytes": .text(cells[1]),
            "quota": .text(cells[2]), "prunable": .text(cells[3]), "retirable": .text(cells[4]),
            "share": .share(row.amount.storedBytes, of: most),
          ])
        }),
    ])
  }
}
