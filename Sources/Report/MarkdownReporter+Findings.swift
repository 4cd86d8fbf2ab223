import Model
import Rules

extension MarkdownReporter {
  /// Writes the findings, first how many each rule has, then each rule's own.
  func writeFindings(
    _ report: AuditReport, _ summary: ReportSummary, _ groups: [FindingGroup],
    to output: inout some TextOutputStream
  ) {
    writeHeading("Findings by rule", to: &output)
    if groups.isEmpty { output.line(summary.verdict) }
    var table = MarkdownTable(
      ("Severity", .left), ("Rule", .left), ("Findings", .right), ("New", .right))
    for group in groups {
      table.add(
        group.severity.label, link(to: group), Wording.number(group.count),
        Wording.number(group.newCount))
    }
    table.write(to: &output)
    writeClean(report, groups, to: &output)
    for group in groups { write(group, isFirstRun: report.previousAsOf == nil, to: &output) }
  }

  private func link(to group: FindingGroup) -> String {
    "[\(MarkdownText.prose(group.title.isEmpty ? group.rule : group.title))](#\(group.rule))"
  }

  /// Names the rules that ran and found nothing.
  private func writeClean(
    _ report: AuditReport, _ groups: [FindingGroup], to output: inout some TextOutputStream
  ) {
    let finding = Set(groups.map(\.rule))
    let clean = report.outcomes.compactMap { outcome -> String? in
      guard case .ran = outcome.state, !finding.contains(outcome.rule.id) else { return nil }
      return MarkdownText.code(outcome.rule.id)
    }
    guard !clean.isEmpty else { return }
    output.line()
    output.line("Ran and found nothing: \(Wording.list(clean)).")
  }

  private func write(
    _ group: FindingGroup, isFirstRun: Bool, to output: inout some TextOutputStream
  ) {
    writeHeading(MarkdownText.escape(group.rule), level: 3, to: &output)
    let title = group.title.isEmpty ? "" : "**\(MarkdownText.prose(group.title)).** "
    let news = isFirstRun || group.newCount == 0 ? "" : ", \(Wording.number(group.newCount)) new"
    output.line(
      "\(title)\(group.severity.label), \(Wording.count(group.count, "finding"))\(news).")
    if let rule = group.definition { write(rule, to: &output) }
    output.line()
    writeTable(group, isFirstRun: isFirstRun, to: &output)
    writeRemedies(group, to: &output)
  }

  /// Writes why a rule matters, what it stands on, and how it was set.
  private func write(_ rule: Rule, to output: inout some TextOutputStream) {
    let parameters = rule.parameters.map { parameter in
      let unit = parameter.unit.isEmpty ? "" : " " + MarkdownText.escape(parameter.unit)
      return MarkdownText.code(parameter.name + " = " + FactText.plain(parameter.value)) + unit
    }
    let paragraphs = [
      MarkdownText.prose(rule.why),
      rule.quietWhen.isEmpty ? "" : "Not reported: " + MarkdownText.prose(rule.quietWhen),
      parameters.isEmpty ? "" : "Judged with " + Wording.list(parameters) + ".",
      "Source: " + MarkdownText.prose(rule.source),
    ]
    for paragraph in paragraphs where !paragraph.isEmpty {
      output.line()
      output.line(paragraph)
    }
  }

  private func writeTable(
    _ group: FindingGroup, isFirstRun: Bool, to output: inout some TextOutputStream
  ) {
    var table = MarkdownTable(
      ("Subject", .left), ("Finding", .left), ("Place", .left), ("Since", .left))
    for reported in group.listed {
      table.add(
        MarkdownText.code(reported.finding.subject.text.brief),
        MarkdownText.escape(reported.finding.message.brief),
        MarkdownText.code(reported.placeText),
        (reported.isNew && !isFirstRun ? "**new**" : reported.firstSeen.dayText)
          + (reported.isBaselined ? ", baseline" : ""))
    }
    table.write(to: &output)
    writeRest(group.unlisted, "finding", to: &output)
  }

  private func writeRemedies(_ group: FindingGroup, to output: inout some TextOutputStream) {
    let commands = group.listed.map(\.finding.remedy).filter { !$0.isEmpty }.withoutRepetitions
    guard !commands.isEmpty else { return }
    output.line()
    output.line(group.unlisted > 0 ? "To remedy those above:" : "To remedy:")
    output.line()
    output.line(MarkdownText.shellBlock(commands))
  }
}
