import Model
package import Plan

/// Renders a plan for the terminal: a summary of one screen; the JSON document has all items.
package struct PlanTextReporter: PlanReporter {
  /// Hazards and refused references shown.
  private static let linesPerList = 20

  let palette: TerminalPalette
  let width: Int

  /// - Parameters:
  ///   - usesColour: Whether to send colours.
  ///   - width: The terminal's, in columns; taken as 40 where it is less.
  package init(usesColour: Bool, width: Int) {
    palette = TerminalPalette(usesColour: usesColour)
    self.width = max(40, width)
  }

  package func write(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    output.line(palette.paint("Prune plan as of \(plan.asOf.text)", .heading))
    let colour: TerminalColour = plan.outcome == .pruned ? .good : .error
    for line in PlanWording.verdict(on: plan).brief.wrapped(toColumns: width) {
      output.line(palette.paint(line, colour))
    }
    for sentence in PlanWording.retirement(in: plan) {
      for line in sentence.brief.wrapped(toColumns: width) { output.line(line) }
    }
    if plan.refusal == nil { writeFigures(plan, to: &output) }
    writeRetirements(plan, to: &output)
    writeList("Stops the run", PlanWording.causes(of: plan), to: &output)
    writeList("Not read", PlanWording.gaps(in: plan), to: &output)
    writeList(
      "Hazards",
      plan.hazards.map { "\($0.image) is used by \(Wording.list($0.usedBy)): \($0.why)" },
      to: &output)
    writeKeptForever(plan, to: &output)
    writeWhatIf(plan, to: &output)
  }

  private func writeFigures(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    output.line()
    var table = TextTable([
      .init(title: "Removed"), .init(title: "By the reference", isRight: true),
      .init(title: "On top by retirement", isRight: true),
    ])
    let stages = PlanWording.stages(of: plan)
    for (label, reference, gain) in stages {
      table.add([.init(label), .init(reference), .init(gain)])
    }
    if stages.isEmpty {
      table = TextTable([.init(title: "Removed"), .init(title: "Number", isRight: true)])
      for (label, figure) in PlanWording.figures(of: PlanSummary(plan)) {
        table.add([.init(label), .init(figure)])
      }
    }
    for line in table.lines(width: width, palette: palette) { output.line(line) }
  }

  func writeList(
    _ title: String, _ items: [String], to output: inout some TextOutputStream
  ) {
    guard !items.isEmpty else { return }
    output.line()
    output.line(palette.paint(title, .heading))
    for item in items.prefix(Self.linesPerList) {
      for (index, line) in item.brief.wrapped(toColumns: width - 2).enumerated() {
        output.line((index == 0 ? "- " : "  ") + line)
      }
    }
    if items.count > Self.linesPerList {
      output.line("  … and \(Wording.number(items.count - Self.linesPerList)) more")
    }
  }
}
