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

  /// What a check saw may take several lines, since it is what the answer rests on.
  private func writeChecks(_ explanation: Explanation, to output: inout some TextOutputStream) {
    let checks = explanation.checks
    guard !checks.isEmpty else { return }
    writeHeading("Checks, the first that applies decides", to: &output)
    let names = (checks.map(\.name.count).max() ?? 0) + 2
    let results = (checks.map { ExplanationWording.result(of: $0).count }.max() ?? 0) + 2
    for check in checks {
      let result = ExplanationWording.result(of: check)
      let lines = check.fact.brief.wrapped(toColumns: max(20, width - names - results))
      for (index, line) in lines.enumerated() {
        let head = index == 0 ? check.name : ""
        output.line(
          palette.paint(head, check.state == .notReached ? .faint : nil)
            + String(repeating: " ", count: names - head.count)
            + palette.paint(index == 0 ? result : "", check.state == .decides ? .heading : nil)
            + String(repeating: " ", count: results - (index == 0 ? result.count : 0)) + line)
      }
    }
  }

  private func writeWeight(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard let weight = explanation.weight else { return }
    var table = TextTable([.init(title: "What"), .init(title: "Figure", isRight: true)])
    for (label, figure) in ExplanationWording.figures(of: weight, explanation.subject) {
      table.add([.init(label), .init(figure)])
    }
    write(table, "Weight", more: 0, to: &output)
  }

  private func writeChange(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard let change = explanation.change else { return }
    writeHeading(ExplanationWording.lead(of: change), to: &output)
    for step in change.steps.prefix(Self.rowsPerList) { write(step, to: &output) }
    writeRest(change.steps.count - Self.rowsPerList, to: &output)
    guard let alternative = change.alternative else { return }
    writeHeading("Or this alone", to: &output)
    write(alternative, to: &output)
  }

  private func write(_ step: ExplanationChange.Step, to output: inout some TextOutputStream) {
    writeItem(step.text.brief, to: &output)
    guard let command = step.command else { return }
    output.line("  " + palette.paint(command.text.visible, .info) + "  # \(command.risk)")
  }

  private func writeHazards(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard !explanation.hazards.isEmpty else { return }
    writeHeading("Hazards", to: &output)
    for hazard in explanation.hazards.prefix(Self.rowsPerList) {
      writeItem(
        "\(hazard.image) is used by \(Wording.list(hazard.usedBy)): \(hazard.why)".brief,
        to: &output)
      guard let remedy = hazard.remedyText else { continue }
      output.line("  " + palette.paint(remedy.visible, .info) + "  # safe")
    }
    writeRest(explanation.hazards.count - Self.rowsPerList, to: &output)
  }
}
