import Model
import Rules

extension MarkdownReporter {
  /// Writes what was read: each kind, and each file.
  func writeCoverage(_ report: AuditReport, to output: inout some TextOutputStream) {
    writeHeading("Coverage", to: &output)
    if report.coverage.isEmpty { output.line("Nothing was read.") }
    var table = MarkdownTable(
      ("Kind", .left), ("Objects", .right), ("Namespaces", .left), ("Lost", .right),
      ("Cut short", .left))
    let kinds = KindCoverage.all(of: report)
    for kind in kinds.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(kind.kind), Wording.number(kind.objects), namespaces(of: kind),
        kind.lost > 0 ? "**\(Wording.number(kind.lost))**" : "0",
        kind.truncatedLists > 0 ? "**\(Wording.count(kind.truncatedLists, "list"))**" : "no")
    }
    table.write(to: &output)
    writeRest(kinds.count - Self.rowsPerTable, "kind", to: &output)
    writeSources(report, to: &output)
  }

  /// The first few names, and how many more there are.
  private func namespaces(of kind: KindCoverage) -> String {
    if kind.isClusterWide { return "whole cluster" }
    let shown = kind.namespaces.prefix(5).map { MarkdownText.code($0) }
    let rest = kind.namespaces.count - shown.count
    return rest == 0
      ? Wording.list(shown)
      : shown.joined(separator: ", ") + " and \(Wording.number(rest)) more"
  }

  private func writeSources(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.sources.isEmpty else { return }
    var table = MarkdownTable(
      ("File", .left), ("Format", .left), ("Size", .right), ("Documents", .right),
      ("Objects", .right))
    for source in report.sources.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(source.path), MarkdownText.escape(source.format.brief),
        FactText.bytes(source.sizeBytes), Wording.number(source.documents),
        Wording.number(source.objects))
    }
    output.line()
    table.write(to: &output)
    writeRest(report.sources.count - Self.rowsPerTable, "file", to: &output)
  }
}
