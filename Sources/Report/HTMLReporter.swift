import Model
import Mustache
import Rules

/// Renders a report as one page of HTML that needs nothing else: for reading in a browser, and for
/// printing.
///
/// Long lists are cut as in Markdown; the JSON report has them whole.
package struct HTMLReporter: Reporter {
  /// Rows of the tables of each rule, of what is new and of what is fixed.
  static let findingsPerTable = FindingDigest.mostListed
  /// Rows of every other table and list.
  static let rowsPerTable = 30
  /// Reasons shown of each gap.
  static let reasonsPerGap = 10
  /// Rules to look at first.
  private static let firstRules = 5

  private let templates: [HTMLPart: MustacheTemplate]

  /// Prepares the templates.
  ///
  /// - Throws: What is wrong with a template, which none is.
  package init() throws {
    let parsed = try HTMLPart.allCases.map { ($0, try MustacheTemplate(string: $0.source)) }
    templates = Dictionary(parsed, uniquingKeysWith: { first, _ in first })
  }

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    let groups = FindingGroup.all(of: report, listing: Self.findingsPerTable)
    write(.summary, summaryContext(report, summary, groups), to: &output)
    write(.change, changeContext(report, summary), to: &output)
    write(.rules, rulesContext(report, summary, groups), to: &output)
    for group in groups {
      write(.rule, context(of: group, isFirstRun: report.previousAsOf == nil), to: &output)
    }
    write(.namespaces, namespacesContext(report), to: &output)
    write(.ledger, ledgerContext(report), to: &output)
    write(.offenders, offendersContext(report), to: &output)
    write(.notJudged, notJudgedContext(report), to: &output)
    write(.coverage, coverageContext(report), to: &output)
    write(.diagnostics, diagnosticsContext(report), to: &output)
    write(.end, HTMLContext([:]), to: &output)
  }

  /// Writes a part, and nothing where it has no context.
  private func write(
    _ part: HTMLPart, _ context: HTMLContext?, to output: inout some TextOutputStream
  ) {
    guard let context, let template = templates[part] else { return }
    output.write(template.render(context))
  }

  private func summaryContext(
    _ report: AuditReport, _ summary: ReportSummary, _ groups: [FindingGroup]
  ) -> HTMLContext {
    let gains = FindingGains(report.findings)
    let rules = report.outcomes.count
    let inventory = Inventory(report).metrics.map { metric in
      HTMLContext([
        "label": .text(Wording.label(of: metric)), "value": .text(Wording.value(of: metric)),
      ])
    }
    let known = [
      gains.baselined > 0 ? Wording.count(gains.baselined, "finding") + " in the baseline" : "",
      gains.suppressed > 0 ? Wording.count(gains.suppressed, "finding") + " suppressed" : "",
    ]
    let loss = summary.loss
    return HTMLContext([
      "asOf": .text(report.asOf.text), "day": .text(report.asOf.dayText),
      "run": .text(String(report.run)), "version": .text(report.toolVersion),
      "loss": .text(loss.sentence ?? ""), "gravest": .text(report.gravest?.rawValue ?? "good"),
      "verdict": .text(summary.verdict), "gaps": .text(summary.gaps),
      "severities": .list(severities(summary)), "fixed": .number(summary.fixed),
      "since": .text(summary.previousAsOf.map { "since " + $0.dayText } ?? "first run"),
      "rules": .number(rules), "rulesRan": .number(summary.rulesRan),
      "rulesShare": .share(Int64(summary.rulesRan), of: Int64(rules)),
      "lost": .number(loss.objects + loss.files + loss.truncatedLists),
      "files": .text(Wording.count(report.sources.count, "file") + " read"),
      "known": .text(known.filter { !$0.isEmpty }.joined(separator: ", ")),
      "first": .list(gains.first(Self.firstRules, of: groups).map { first($0, gains) }),
      "figures": .list(inventory),
    ])
  }

  private func severities(_ summary: ReportSummary) -> [HTMLContext] {
    Severity.gravestFirst.map { severity in
      HTMLContext([
        "severity": .text(severity.rawValue), "label": .text(severity.pluralLabel),
        "count": .number(summary.tally.count(severity)),
        "isFound": .flag(summary.tally.count(severity) > 0),
        "new": .count(summary.previousAsOf == nil ? 0 : summary.tally.newCount(severity)),
      ])
    }
  }

  private func first(_ group: FindingGroup, _ gains: FindingGains) -> HTMLContext {
    HTMLContext([
      "severity": .text(group.severity.rawValue), "label": .text(group.severity.label),
      "rule": .text(group.rule), "title": .text((group.title.orNil ?? group.rule).brief),
      "count": .text(Wording.count(group.count, "finding")),
      "gain": .text(gains.byRule[group.rule]?.text ?? ""),
    ])
  }
}

extension Severity {
  /// As a heading of several: `Errors`.
  fileprivate var pluralLabel: String { self == .info ? label : label + "s" }
}
