import Model
import Rules

extension MarkdownReporter {
  /// Adds what does not count, what the baseline knows and what is kept.
  func addStanding(_ summary: ReportSummary, to figures: inout MarkdownTable) {
    if summary.suppressed > 0 {
      figures.add("Findings suppressed", Wording.number(summary.suppressed))
    }
    if let baseline = summary.baseline {
      figures.add("Findings in the baseline", Wording.number(summary.tally.baselinedTotal))
      figures.add("Baseline entries", Wording.number(baseline.entries))
      figures.add("Baseline entries obsolete", Wording.number(baseline.obsolete.count))
      figures.add("Baseline entries not judged", Wording.number(baseline.notJudged))
    }
    if summary.keepMarkers > 0 {
      figures.add("Keep markers", Wording.number(summary.keepMarkers))
    }
  }

  /// Writes how many findings each team has; nothing where no team is named.
  func writeTeams(_ report: AuditReport, to output: inout some TextOutputStream) {
    let tallies = report.digest.byTeam
    guard !tallies.isEmpty else { return }
    writeHeading("Findings by team", to: &output)
    var table = MarkdownTable(
      ("Team", .left), ("Errors", .right), ("Warnings", .right), ("Info", .right),
      ("New", .right))
    for (team, tally) in tallies.prefix(Self.rowsPerTable) {
      table.add(
        team.isEmpty ? "(none)" : MarkdownText.escape(team.brief),
        Wording.number(tally.errors), Wording.number(tally.warnings),
        Wording.number(tally.infos), Wording.number(tally.newTotal))
    }
    table.write(to: &output)
    writeRest(tallies.count - Self.rowsPerTable, "team", to: &output)
  }

  /// Writes the findings that do not count, where they are asked for.
  func writeSuppressed(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard report.showsSuppressed, report.digest.suppressed > 0 else { return }
    writeHeading("Suppressed", to: &output)
    var table = MarkdownTable(("Rule", .left), ("Finding", .left), ("Suppressed", .left))
    for reported in report.digest.firstSuppressed {
      table.add(
        MarkdownText.code(reported.finding.rule),
        MarkdownText.escape(reported.finding.message.brief),
        MarkdownText.escape(reported.suppression?.text.brief ?? ""))
    }
    table.write(to: &output)
    writeRest(
      report.digest.suppressed - report.digest.firstSuppressed.count, "suppressed finding",
      to: &output)
  }

  /// Writes the baseline's entries that are gone.
  func writeObsolete(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard let baseline = report.baseline, !baseline.obsolete.isEmpty else { return }
    writeHeading("Obsolete in the baseline", to: &output)
    var table = MarkdownTable(("Rule", .left), ("Subject", .left), ("Was", .left))
    for entry in baseline.obsolete.prefix(Self.findingsPerTable) {
      table.add(
        MarkdownText.code(entry.rule), MarkdownText.code(entry.subject.brief),
        MarkdownText.escape(entry.message.brief))
    }
    table.write(to: &output)
    writeRest(baseline.obsolete.count - Self.findingsPerTable, "obsolete finding", to: &output)
  }

  /// Writes what is kept by somebody's word, and on what ground.
  func writeKeepMarkers(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.keepMarkers.isEmpty else { return }
    writeHeading("Keep markers", to: &output)
    output.line("Annotations `tagtidy/keep`: they change plans, and no finding.")
    output.line()
    var table = MarkdownTable(
      ("Kept", .left), ("Reason", .left), ("Owner", .left), ("Until", .left))
    for marker in report.keepMarkers.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(marker.subject.brief), MarkdownText.escape(marker.reason.brief),
        MarkdownText.escape(marker.owner.brief), MarkdownText.escape(marker.untilText.brief))
    }
    table.write(to: &output)
    writeRest(report.keepMarkers.count - Self.rowsPerTable, "keep marker", to: &output)
  }
}
