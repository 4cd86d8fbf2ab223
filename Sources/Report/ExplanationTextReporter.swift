import Model
package import Plan
import Rules

/// Renders an explanation for the terminal; long lists are cut, the JSON document has them whole.
package struct ExplanationTextReporter: ExplanationReporter {
  /// Rows shown of each list.
  static let rowsPerList = 15

  let palette: TerminalPalette
  /// In columns, from 40.
  let width: Int

  /// - Parameters:
  ///   - usesColour: Whether to send colours.
  ///   - width: The terminal's, in columns; taken as 40 where it is less.
  package init(usesColour: Bool, width: Int) {
    palette = TerminalPalette(usesColour: usesColour)
    self.width = max(40, width)
  }

  package func write(_ explanation: Explanation, to output: inout some TextOutputStream) {
    writeHead(explanation, to: &output)
    writeFacts(explanation, to: &output)
    writeChecks(explanation, to: &output)
    writeTags(explanation, to: &output)
    writeRevisions(explanation, to: &output)
    writeFields(explanation, to: &output)
    writeUsers(explanation, to: &output)
    writeWeight(explanation, to: &output)
    writeChange(explanation, to: &output)
    writeHazards(explanation, to: &output)
    writeList("Not read", ExplanationWording.gaps(in: explanation.run), to: &output)
  }

  private func writeHead(_ explanation: Explanation, to output: inout some TextOutputStream) {
    let title = ExplanationWording.title(of: explanation.subject)
    write(title.visible, colour: .heading, to: &output)
    let flags = ExplanationWording.flags(of: explanation.policy)
    let suffix = flags.isEmpty ? "" : ", " + flags.visible
    write("As of \(explanation.asOf.text)\(suffix)", colour: .faint, to: &output)
    for remark in ExplanationWording.remarks(on: explanation) {
      write(remark.brief, colour: .error, to: &output)
    }
    write(explanation.summary.brief, colour: colour(of: explanation.verdict), to: &output)
  }

  private func colour(of verdict: Verdict?) -> TerminalColour? {
    switch verdict?.state {
    case .keep: .good
    case .prune: .error
    case .unknown: .warning
    case nil: nil
    }
  }

  private func writeFacts(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard !explanation.facts.isEmpty else { return }
    output.line()
    let labels = explanation.facts.map { ExplanationWording.label(of: $0) }
    let column = (labels.map(\.columns).max() ?? 0) + 2
    for (fact, label) in zip(explanation.facts, labels) {
      let lines = ExplanationWording.lines(of: fact)
        .flatMap { $0.visible.wrapped(toColumns: width - column) }
      for (index, line) in lines.enumerated() {
        let head = index == 0 ? label : ""
        output.line(
          palette.paint(head, head.isEmpty ? nil : .faint)
            + String(repeating: " ", count: column - head.columns) + line)
      }
    }
  }

  private func writeChecks(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = TextTable([
      .init(title: "Check"), .init(title: "Result"), .init(title: "What it saw", isFlexible: true),
    ])
    for check in explanation.checks {
      table.add([
        .init(check.name, check.state == .notReached ? .faint : nil),
        .init(ExplanationWording.result(of: check), check.state == .decides ? .heading : nil),
        .init(check.fact.brief),
      ])
    }
    write(table, "Checks, the first that applies decides", more: 0, to: &output)
  }

  private func writeWeight(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard let weight = explanation.weight else { return }
    var table = TextTable([.init(title: "What"), .init(title: "Figure", isRight: true)])
    for (label, figure) in ExplanationWording.figures(of: weight) {
      table.add([.init(label), .init(figure)])
    }
    write(table, "Weight", more: 0, to: &output)
  }

  private func writeChange(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard let change = explanation.change, !change.steps.isEmpty else { return }
    writeHeading(ExplanationWording.lead(of: change), to: &output)
    for step in change.steps.prefix(Self.rowsPerList) {
      writeItem(step.text.brief, to: &output)
      guard let command = step.command else { continue }
      output.line("  " + palette.paint(command.text.visible, .info) + "  (\(command.risk))")
    }
    writeRest(change.steps.count - Self.rowsPerList, to: &output)
  }

  private func writeHazards(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard !explanation.hazards.isEmpty else { return }
    writeHeading("Hazards", to: &output)
    for hazard in explanation.hazards.prefix(Self.rowsPerList) {
      writeItem(
        "\(hazard.image) is used by \(Wording.list(hazard.usedBy)): \(hazard.why)".brief,
        to: &output)
      guard let remedy = hazard.remedyText else { continue }
      output.line("  " + palette.paint(remedy.visible, .info) + "  (safe)")
    }
    writeRest(explanation.hazards.count - Self.rowsPerList, to: &output)
  }
}
