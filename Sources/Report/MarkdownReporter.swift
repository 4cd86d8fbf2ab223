import Model
import Rules

/// Renders a report as Markdown, as GitHub shows it: for reading in the morning.
///
/// Long lists are cut; the JSON report has them whole.
package struct MarkdownReporter: Reporter {
  /// Rows of the table of each rule, of what is new and of what is fixed.
  static let findingsPerTable = FindingDigest.mostListed
  /// Rows of every other table.
  static let rowsPerTable = 30
  /// Reasons shown of each gap.
  static let reasonsPerGap = 10

  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    let groups = FindingGroup.all(of: report, listing: Self.findingsPerTable)
    writeHead(report, summary, to: &output)
    writeSummary(report, summary, to: &output)
    writeChange(report, summary, to: &output)
    writeFindings(report, summary, groups, to: &output)
    writeNamespaces(report, to: &output)
    writeTeams(report, to: &output)
    writeSuppressed(report, to: &output)
    writeObsolete(report, to: &output)
    writeKeepMarkers(report, to: &output)
    writeLedger(report, to: &output)
    writeOffenders(report, to: &output)
    writeNotJudged(report, to: &output)
    writeCoverage(report, to: &output)
    writeDiagnostics(report, to: &output)
  }

  private func writeHead(
    _ report: AuditReport, _ summary: ReportSummary, to output: inout some TextOutputStream
  ) {
    output.line("# Image stream audit")
    output.line()
    output.line(
      "As of \(report.asOf.text), run \(report.run), "
        + "tagtidy \(MarkdownText.escape(report.toolVersion)).")
    output.line()
    if let loss = summary.loss.sentence {
      output.line("> [!WARNING]")
      output.line("> **\(loss).** See [About the input](#about-the-input).")
      output.line()
    }
    let gaps = summary.gaps.isEmpty ? "" : " \(summary.gaps) See [Not judged](#not-judged)."
    output.line("**\(summary.verdict)**" + gaps)
  }

  private func writeSummary(
    _ report: AuditReport, _ summary: ReportSummary, to output: inout some TextOutputStream
  ) {
    writeHeading("Summary", to: &output)
    var findings = MarkdownTable(("Severity", .left), ("Findings", .right), ("New", .right))
    for severity in Severity.gravestFirst {
      findings.add(
        severity.label, Wording.number(summary.tally.count(severity)),
        Wording.number(summary.tally.newCount(severity)))
    }
    findings.add(
      "**All**", "**\(Wording.number(summary.tally.total))**",
      "**\(Wording.number(summary.tally.newTotal))**")
    findings.write(to: &output)
    output.line()
    var figures = MarkdownTable(("What", .left), ("Figure", .right))
    for metric in Inventory(report).metrics {
      figures.add(MarkdownText.escape(Wording.label(of: metric)), Wording.value(of: metric))
    }
    figures.add("Files", Wording.number(report.sources.count))
    figures.add("Rules that ran", Wording.number(summary.rulesRan))
    figures.add("Rules that did not run", Wording.number(summary.rulesNotRun))
    figures.add("Rules that failed", Wording.number(summary.rulesFailed))
    addStanding(summary, to: &figures)
    figures.write(to: &output)
  }

  private func writeChange(
    _ report: AuditReport, _ summary: ReportSummary, to output: inout some TextOutputStream
  ) {
    writeHeading("Since the last run", to: &output)
    output.line(summary.change)
    guard report.previousAsOf != nil else { return }
    writeNew(report, count: summary.tally.newTotal, to: &output)
    writeFixed(report, to: &output)
  }

  private func writeNew(
    _ report: AuditReport, count: Int, to output: inout some TextOutputStream
  ) {
    guard count > 0 else { return }
    var table = MarkdownTable(("Severity", .left), ("Rule", .left), ("New", .left))
    for reported in report.digest.firstNew.prefix(Self.findingsPerTable) {
      table.add(
        reported.finding.severity.label, MarkdownText.code(reported.finding.rule),
        MarkdownText.escape(reported.finding.message.brief))
    }
    output.line()
    table.write(to: &output)
    writeRest(count - Self.findingsPerTable, "new finding", to: &output)
  }

  private func writeFixed(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.fixed.isEmpty else { return }
    var table = MarkdownTable(("Rule", .left), ("Fixed", .left), ("Since", .left))
    for fixed in report.fixed.prefix(Self.findingsPerTable) {
      table.add(
        MarkdownText.code(fixed.rule), MarkdownText.escape(fixed.message.brief),
        fixed.firstSeen.dayText)
    }
    output.line()
    table.write(to: &output)
    writeRest(report.fixed.count - Self.findingsPerTable, "fixed finding", to: &output)
  }

  func writeHeading(
    _ text: String, level: Int = 2, to output: inout some TextOutputStream
  ) {
    output.line()
    output.line(String(repeating: "#", count: level) + " " + text)
    output.line()
  }

  /// Says how many rows were left out, and where they are; nothing where none were.
  func writeRest(_ count: Int, _ noun: String, to output: inout some TextOutputStream) {
    guard count > 0 else { return }
    output.line()
    output.line("… and \(Wording.count(count, "more " + noun)) (see the JSON report).")
  }
}
