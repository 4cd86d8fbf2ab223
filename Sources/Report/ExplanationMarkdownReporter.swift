import Model
package import Plan
import Rules

/// Renders an explanation as Markdown, for a ticket or a review.
///
/// Long lists are cut; the JSON document has them whole.
package struct ExplanationMarkdownReporter: ExplanationReporter {
  static let rowsPerTable = 50

  private let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
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
    var gaps = MarkdownTable(("What", .left))
    for gap in ExplanationWording.gaps(in: explanation.run) {
      gaps.add(MarkdownText.escape(gap.brief))
    }
    write(gaps, "Not read", more: 0, to: &output)
  }

  private func writeHead(_ explanation: Explanation, to output: inout some TextOutputStream) {
    output.line("# \(MarkdownText.escape(ExplanationWording.title(of: explanation.subject)))")
    output.line()
    let flags = ExplanationWording.flags(of: explanation.policy)
    let suffix = flags.isEmpty ? "" : ", \(MarkdownText.code(flags))"
    output.line(
      "As of \(explanation.asOf.text)\(suffix), tagtidy \(MarkdownText.escape(toolVersion)).")
    output.line()
    for remark in ExplanationWording.remarks(on: explanation) {
      output.line("> [!WARNING]")
      output.line("> \(MarkdownText.escape(remark.brief))")
      output.line()
    }
    output.line("**\(MarkdownText.escape(explanation.summary.brief))**")
  }

  private func writeFacts(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = MarkdownTable(("Fact", .left), ("Value", .left))
    for fact in explanation.facts {
      let lines = ExplanationWording.lines(of: fact).map { MarkdownText.escape($0) }
      table.add(
        MarkdownText.escape(ExplanationWording.label(of: fact)), lines.joined(separator: "<br>"))
    }
    write(table, "Facts", more: 0, to: &output)
  }

  private func writeChecks(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = MarkdownTable(("Check", .left), ("Result", .left), ("What it saw", .left))
    for check in explanation.checks {
      let result = ExplanationWording.result(of: check)
      table.add(
        MarkdownText.code(check.name), check.state == .decides ? "**\(result)**" : result,
        MarkdownText.escape(check.fact.brief))
    }
    write(table, "Checks", more: 0, to: &output)
  }

  private func writeWeight(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard let weight = explanation.weight else { return }
    var table = MarkdownTable(("What", .left), ("Figure", .right))
    for (label, figure) in ExplanationWording.figures(of: weight, explanation.subject) {
      table.add(label, figure)
    }
    write(table, "Weight", more: 0, to: &output)
  }

  private func writeChange(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard let change = explanation.change else { return }
    var table = MarkdownTable(("Condition", .left), ("Command", .left), ("Risk", .left))
    let alternative = change.alternative.map { [("or this alone: ", $0)] } ?? []
    for (lead, step) in change.steps.prefix(Self.rowsPerTable).map({ ("", $0) }) + alternative {
      table.add(
        lead + MarkdownText.escape(step.text.brief), MarkdownText.code(step.command?.text ?? ""),
        step.command?.risk ?? "")
    }
    write(
      table, ExplanationWording.lead(of: change), more: change.steps.count - Self.rowsPerTable,
      to: &output)
  }

  private func writeHazards(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Image", .left), ("Used by", .left), ("Why", .left), ("Way out", .left))
    for hazard in explanation.hazards.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(hazard.image.shorteningDigests),
        MarkdownText.escape(hazard.usedBy.joined(separator: ", ").brief),
        MarkdownText.escape(hazard.why.brief), MarkdownText.code(hazard.remedyText ?? ""))
    }
    write(table, "Hazards", more: explanation.hazards.count - Self.rowsPerTable, to: &output)
  }

  func write(
    _ table: MarkdownTable, _ title: String, more: Int, to output: inout some TextOutputStream
  ) {
    guard !table.rows.isEmpty else { return }
    output.line()
    output.line("## \(title)")
    output.line()
    table.write(to: &output)
    guard more > 0 else { return }
    output.line()
    output.line("… and \(Wording.number(more)) more (see the JSON document).")
  }
}
