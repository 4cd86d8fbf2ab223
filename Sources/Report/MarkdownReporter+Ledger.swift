import Ledger
import Rules

extension MarkdownReporter {
  /// Writes who holds which bytes in etcd, and what could be given back.
  func writeLedger(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard let ledger = report.ledger else { return }
    let wording = LedgerWording(ledger: ledger)
    writeHeading("Bytes in etcd", to: &output)
    output.line(MarkdownText.escape(wording.sentence) + ".")
    write(wording.causes, "What takes them", more: 0, to: &output)
    let (namespaces, families) = (wording.namespaces, wording.families)
    write(namespaces.rows, "Namespace", more: namespaces.more, to: &output)
    write(families.rows, "Family of tags", more: families.more, to: &output)
    write(wording.tags, "Tag", more: 0, to: &output)
  }

  private func write(
    _ rows: [LedgerWording.Row], _ title: String, more: Int, to output: inout some TextOutputStream
  ) {
    guard !rows.isEmpty else { return }
    output.line()
    var table = MarkdownTable(
      (title, .left), ("Number", .right), ("Bytes", .right), ("Of the quota", .right),
      ("A prune gives back", .right), ("Retiring gives back", .right))
    for row in rows {
      let cells = row.figures
      table.add(
        row.isName ? MarkdownText.code(row.name) : row.name, cells[0], cells[1], cells[2], cells[3],
        cells[4])
    }
    table.write(to: &output)
    writeRest(more, "row", to: &output)
  }
}
