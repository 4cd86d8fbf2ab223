import Model
import Rules

extension TextReporter {
  /// Writes the findings of one rule, as far as they are listed.
  func writeFindings(
    _ group: FindingGroup, isFirstRun: Bool, to output: inout some TextOutputStream
  ) {
    output.line()
    let news = isFirstRun || group.newCount == 0 ? "" : ", \(Wording.number(group.newCount)) new"
    let count = Wording.count(group.count, "finding") + news
    let title = group.title.isEmpty ? "" : ": " + group.title.brief
    writeWrapped(
      "\(group.rule.visible)\(title) (\(count))", lead: group.severity.rawValue.uppercased() + " ",
      colour: TerminalColour(group.severity), to: &output)
    for reported in group.listed { writeFinding(reported, isFirstRun: isFirstRun, to: &output) }
    writeRest(group.unlisted, "finding", to: &output)
  }

  private func writeFinding(
    _ reported: ReportedFinding, isFirstRun: Bool, to output: inout some TextOutputStream
  ) {
    let since = reported.isNew ? "new" : "since " + reported.firstSeen.dayText
    let place = reported.placeText.visible
    let baseline = reported.isBaselined ? "in the baseline" : ""
    let known = [place, isFirstRun ? "" : since, baseline].filter { !$0.isEmpty }.joined(
      separator: ", ")
    writeWrapped(reported.finding.message.brief, lead: "  ", to: &output)
    if !known.isEmpty { output.line("    " + palette.paint(known, .faint)) }
    writeCommands([reported.finding.remedy].filter { !$0.isEmpty }, indent: 4, to: &output)
  }

  /// Writes which rules say nothing, why, and how to supply what they lack.
  func writeNotJudged(_ report: AuditReport, to output: inout some TextOutputStream) {
    let gaps = EvidenceGap.all(of: report)
    let failures = report.failures
    guard !gaps.isEmpty || !failures.isEmpty else { return }
    output.line()
    output.line(palette.paint("NOT JUDGED", .warning))
    for gap in gaps {
      for rule in gap.rules {
        writeWrapped("\(rule.id.visible): \(rule.title.brief)", lead: "  ", to: &output)
      }
      for reason in gap.missing.reasons.prefix(Self.reasonsPerGap) {
        writeWrapped(reason.brief, lead: "    - ", to: &output)
      }
      writeRest(
        gap.missing.reasons.count - Self.reasonsPerGap, "reason", indent: 4, to: &output)
    }
    for failure in failures {
      writeWrapped("\(failure.rule.id.visible) failed", lead: "  ", to: &output)
      writeWrapped(failure.message.brief, lead: "    - ", to: &output)
    }
    let commands = EvidenceGap.commands(of: gaps)
    guard !commands.isEmpty else { return }
    output.line("  To collect what is missing:")
    writeCommands(Array(commands.prefix(Self.linesPerList)), indent: 4, to: &output)
    writeRest(commands.count - Self.linesPerList, "command", indent: 4, to: &output)
  }

  /// Writes what was wrong with the input.
  func writeDiagnostics(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.diagnostics.isEmpty else { return }
    output.line()
    output.line(palette.paint("ABOUT THE INPUT", .heading))
    for diagnostic in report.diagnostics.prefix(Self.linesPerList) {
      let isLost = diagnostic.severity == .lost
      writeWrapped(
        diagnostic.text.brief, lead: isLost ? "  lost: " : "  note: ",
        colour: isLost ? .error : nil, paintsLeadOnly: true, to: &output)
    }
    writeRest(report.diagnostics.count - Self.linesPerList, "remark", to: &output)
  }

  /// Writes a text in as many lines as it takes, all but the first indented below `lead`.
  func writeWrapped(
    _ text: String, lead: String = "", colour: TerminalColour? = nil, paintsLeadOnly: Bool = false,
    to output: inout some TextOutputStream
  ) {
    for (index, line) in text.wrapped(toColumns: width - lead.columns).enumerated() {
      let head = index == 0 ? lead : String(repeating: " ", count: lead.columns)
      if paintsLeadOnly {
        output.line(index == 0 ? palette.paint(head, colour) + line : head + line)
      } else {
        output.line(palette.paint(head + line, colour))
      }
    }
  }

  /// Says how many were left out, and where they are; nothing where none were.
  func writeRest(
    _ count: Int, _ noun: String, hint: String = "see the JSON report", indent: Int = 2,
    to output: inout some TextOutputStream
  ) {
    guard count > 0 else { return }
    let text = "and \(Wording.count(count, "more " + noun)) (\(hint))"
    output.line(String(repeating: " ", count: indent) + palette.paint(text, .faint))
  }

  /// Writes commands whole, however long, so that they can be pasted.
  private func writeCommands(
    _ commands: [String], indent: Int, to output: inout some TextOutputStream
  ) {
    for line in commands.flatMap(\.visibleLines) where !line.isEmpty {
      output.line(String(repeating: " ", count: indent) + palette.paint(line, .info))
    }
  }
}
