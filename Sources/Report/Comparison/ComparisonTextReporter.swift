import Model

/// Renders a comparison for the terminal: counts, and the first entries of each section.
package struct ComparisonTextReporter: ComparisonReporter {
  /// Entries shown of each section.
  private static let linesPerList = 20

  private let palette: TerminalPalette
  private let width: Int

  /// - Parameters:
  ///   - usesColour: Whether to send colours.
  ///   - width: The terminal's, in columns; taken as 40 where it is less.
  package init(usesColour: Bool, width: Int) {
    palette = TerminalPalette(usesColour: usesColour)
    self.width = max(40, width)
  }

  package func write(
    _ report: ComparisonReport, to output: inout some TextOutputStream
  ) throws {
    let moments = "\(report.oldMoment?.text ?? "?") to \(report.newMoment?.text ?? "?")"
    output.line(palette.paint("\(report.title), \(moments)", .heading))
    for line in report.outcome.brief.wrapped(toColumns: width) {
      output.line(palette.paint(line, report.isClean ? .good : .error))
    }
    if !report.facts.isEmpty {
      output.line()
      for fact in report.facts {
        writeItem("\(fact.label): \(fact.old.words), now \(fact.new.words)", to: &output)
      }
    }
    for section in report.sections { try write(section, to: &output) }
  }

  private func write(
    _ section: ComparisonReport.Section, to output: inout some TextOutputStream
  ) throws {
    guard !section.counts.isEmpty else { return }
    output.line()
    output.line(palette.paint("\(section.title): \(section.countWords)", .heading))
    let more = try section.visitLoud(atMost: Self.linesPerList) { entry in
      let reason = entry.reason.isEmpty ? "" : "; \(entry.reason)"
      writeItem("\(section.label(of: entry.change)): \(entry.subject)\(reason)", to: &output)
    }
    if more > 0 { output.line("  … and \(Wording.number(more)) more") }
  }

  private func writeItem(_ text: String, to output: inout some TextOutputStream) {
    for (index, line) in text.brief.wrapped(toColumns: width - 2).enumerated() {
      output.line((index == 0 ? "- " : "  ") + line)
    }
  }
}
