import Model
import Rules

extension TextReporter {
  /// Writes the findings that do not count, where they are asked for.
  func writeSuppressed(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard report.showsSuppressed, report.digest.suppressed > 0 else { return }
    output.line()
    output.line(palette.paint("SUPPRESSED", .heading))
    let listed = report.digest.firstSuppressed.prefix(Self.linesPerList)
    for reported in listed {
      writeWrapped(
        "\(reported.finding.rule.visible): \(reported.finding.message.brief)", lead: "  ",
        to: &output)
      guard let suppression = reported.suppression else { continue }
      writeWrapped(suppression.text.brief, lead: "    ", colour: .faint, to: &output)
    }
    writeRest(report.digest.suppressed - listed.count, "suppressed finding", to: &output)
  }

  /// Writes the baseline's entries that are gone.
  func writeObsolete(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard let baseline = report.baseline, !baseline.obsolete.isEmpty else { return }
    output.line()
    output.line(palette.paint("OBSOLETE IN THE BASELINE", .heading))
    for entry in baseline.obsolete.prefix(Self.findingsPerRule) {
      writeWrapped("\(entry.rule.visible): \(entry.message.brief)", lead: "  ", to: &output)
    }
    writeRest(baseline.obsolete.count - Self.findingsPerRule, "obsolete finding", to: &output)
  }

  /// Writes what is kept by somebody's word, and on what ground.
  func writeKeepMarkers(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.keepMarkers.isEmpty else { return }
    output.line()
    output.line(palette.paint("KEEP MARKERS", .heading))
    for marker in report.keepMarkers.prefix(Self.linesPerList) {
      let reason = marker.reason.isEmpty ? "no reason is given" : marker.reason.brief
      writeWrapped("\(marker.subject.visible): \(reason)", lead: "  ", to: &output)
      let owner = marker.owner.isEmpty ? "no owner" : "owner " + marker.owner.brief
      let until = marker.until == nil ? marker.untilText : "until " + marker.untilText
      writeWrapped("\(owner), \(until)", lead: "    ", colour: .faint, to: &output)
    }
    writeRest(report.keepMarkers.count - Self.linesPerList, "keep marker", to: &output)
  }
}
