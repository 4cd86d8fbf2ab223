import Model

/// Renders a comparison as Markdown; long lists are cut, the JSON document has them whole.
package struct ComparisonMarkdownReporter: ComparisonReporter {
  private static let rowsPerTable = 50

  package init() {}

  package func write(
    _ report: ComparisonReport, to output: inout some TextOutputStream
  ) throws {
    output.line("# \(report.title)")
    output.line()
    output.line("**\(MarkdownText.escape(report.outcome.visible))**")
    output.line()
    output.line("From \(report.oldMoment?.text ?? "?") to \(report.newMoment?.text ?? "?").")
    var facts = MarkdownTable(("Fact", .left), ("Before", .left), ("Now", .left))
    for fact in report.facts {
      facts.add(
        fact.label, MarkdownText.escape(fact.old.words.brief),
        MarkdownText.escape(fact.new.words.brief))
    }
    write(facts, "What else differs", more: 0, to: &output)
    for section in report.sections { try write(section, to: &output) }
  }

  private func write(
    _ section: ComparisonReport.Section, to output: inout some TextOutputStream
  ) throws {
    guard !section.counts.isEmpty else { return }
    output.line()
    output.line("## \(section.title)")
    output.line()
    output.line(section.countWords + ".")
    var table = MarkdownTable(("Change", .left), ("What", .left), ("Why", .left))
    let more = try section.visitLoud(atMost: Self.rowsPerTable) { entry in
      table.add(
        section.label(of: entry.change), MarkdownText.code(entry.subject.shorteningDigests),
        MarkdownText.escape(entry.reason.brief))
    }
    write(table, nil, more: more, to: &output)
  }

  private func write(
    _ table: MarkdownTable, _ title: String?, more: Int, to output: inout some TextOutputStream
  ) {
    guard !table.rows.isEmpty else { return }
    output.line()
    if let title {
      output.line("## \(title)")
      output.line()
    }
    table.write(to: &output)
    guard more > 0 else { return }
    output.line()
    output.line("… and \(Wording.number(more)) more (see the JSON document).")
  }
}
