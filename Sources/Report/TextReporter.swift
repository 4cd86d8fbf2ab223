import Model
import Rules

/// Renders a report for the terminal: a summary of one screen, then what is behind it.
///
/// Long lists are cut; the JSON report has them whole.
package struct TextReporter: Reporter {
  /// Findings shown of each rule.
  static let findingsPerRule = 10
  /// Rules in the summary's table.
  static let rulesInSummary = 12
  /// Offenders in the summary.
  static let offendersInSummary = 5
  /// Reasons shown of each gap.
  static let reasonsPerGap = 5
  /// Commands that would fill the gaps, and diagnostics.
  static let linesPerList = 20

  let palette: TerminalPalette
  /// In columns, from 40.
  let width: Int

  /// - Parameters:
  ///   - usesColour: Whether to send colours; nothing else is ever sent but text.
  ///   - width: The terminal's, in columns; taken as 40 where it is less.
  package init(usesColour: Bool, width: Int) {
    palette = TerminalPalette(usesColour: usesColour)
    self.width = max(40, width)
  }

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    let groups = FindingGroup.all(of: report, listing: Self.findingsPerRule)
    writeHead(report, summary, to: &output)
    writeFacts(report, summary, to: &output)
    writeRuleTable(groups, isFirstRun: report.previousAsOf == nil, to: &output)
    writeOffenders(report, to: &output)
    for group in groups {
      writeFindings(group, isFirstRun: report.previousAsOf == nil, to: &output)
    }
    writeSuppressed(report, to: &output)
    writeObsolete(report, to: &output)
    writeKeepMarkers(report, to: &output)
    writeNotJudged(report, to: &output)
    writeDiagnostics(report, to: &output)
  }

  private func writeHead(
    _ report: AuditReport, _ summary: ReportSummary, to output: inout some TextOutputStream
  ) {
    let title = "tagtidy \(report.toolVersion), run \(report.run), as of \(report.asOf.text)"
    output.line(palette.paint(title, .heading))
    if let loss = summary.loss.sentence {
      writeWrapped(loss + ".", lead: "INCOMPLETE: ", colour: .error, to: &output)
    }
    let isClean = summary.tally.total == 0 && summary.gaps.isEmpty && summary.loss.isNone
    let colour: TerminalColour = isClean ? .good : .heading
    let verdict = [summary.verdict, summary.gaps].filter { !$0.isEmpty }
    writeWrapped(verdict.joined(separator: " "), colour: colour, to: &output)
  }

  private func writeFacts(
    _ report: AuditReport, _ summary: ReportSummary, to output: inout some TextOutputStream
  ) {
    output.line()
    let read = [Wording.count(report.sources.count, "file")] + Inventory(report).texts
    writeFact("Read", read.joined(separator: ", "), to: &output)
    if !summary.loss.isNone { writeFact("Lost", summary.loss.figures, to: &output) }
    writeFact("Rules", summary.rules, to: &output)
    if summary.tally.total > 0, report.previousAsOf != nil {
      let figures = Severity.gravestFirst.map { severity in
        "\(severity.count(summary.tally.count(severity))) "
          + "(\(Wording.number(summary.tally.newCount(severity))) new)"
      }
      writeFact("Findings", figures.joined(separator: ", "), to: &output)
    }
    writeFact("Change", summary.change, to: &output)
    let ledger = report.ledger.map { LedgerWording(ledger: $0).sentence } ?? ""
    for (label, text) in [
      ("In etcd", ledger), ("Teams", summary.teams), ("Set aside", summary.setAside),
      ("Kept", summary.kept),
    ]
    where !text.isEmpty {
      writeFact(label, text, to: &output)
    }
  }

  private func writeFact(
    _ label: String, _ text: String, to output: inout some TextOutputStream
  ) {
    for (index, line) in text.wrapped(toColumns: width - 10).enumerated() {
      let head = index == 0 ? label : ""
      output.line(
        palette.paint(head, head.isEmpty ? nil : .faint)
          + String(repeating: " ", count: 10 - head.count) + line)
    }
  }

  private func writeRuleTable(
    _ groups: [FindingGroup], isFirstRun: Bool, to output: inout some TextOutputStream
  ) {
    guard !groups.isEmpty else { return }
    let newColumn = isFirstRun ? [] : [TextTable.Column(title: "New", isRight: true)]
    var table = TextTable(
      [
        .init(title: "Severity"), .init(title: "Rule", isFlexible: true),
        .init(title: "Findings", isRight: true),
      ] + newColumn + [.init(title: "What", isFlexible: true)])
    for group in groups.prefix(Self.rulesInSummary) {
      let new = isFirstRun ? [] : [TextTable.Cell(Wording.number(group.newCount))]
      table.add(
        [
          .init(group.severity.rawValue, TerminalColour(group.severity)),
          .init(group.rule.visible), .init(Wording.number(group.count)),
        ] + new + [.init(group.title.brief)])
    }
    output.line()
    for line in table.lines(width: width, palette: palette) { output.line(line) }
    writeRest(groups.count - Self.rulesInSummary, "rule", hint: "below", to: &output)
  }

  private func writeOffenders(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.offenders.isEmpty else { return }
    var table = TextTable([
      .init(title: "What weighs most", isFlexible: true), .init(title: "Tags", isRight: true),
      .init(title: "History items", isRight: true), .init(title: "Stream", isRight: true),
      .init(title: "Images", isRight: true),
    ])
    for offender in report.offenders.prefix(Self.offendersInSummary) {
      table.add([
        .init(offender.name.visible), .init(Wording.number(offender.tags)),
        .init(Wording.number(offender.revisions)), .init(FactText.bytes(offender.streamBytes)),
        .init(FactText.bytes(offender.imageBytes)),
      ])
    }
    output.line()
    for line in table.lines(width: width, palette: palette) { output.line(line) }
  }
}
