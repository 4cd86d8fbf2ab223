import Model
import Rules

extension HTMLReporter {
  /// What is new and what is fixed, as far as it is listed.
  func changeContext(_ report: AuditReport, _ summary: ReportSummary) -> HTMLContext {
    let limit = Self.findingsPerTable
    let isFirstRun = report.previousAsOf == nil
    let new = isFirstRun ? [] : report.digest.firstNew.prefix(limit)
    return HTMLContext([
      "change": .text(summary.change), "newCount": .number(summary.tally.newTotal),
      "new": .list(
        new.map { reported in
          HTMLContext([
            "severity": .text(reported.finding.severity.rawValue),
            "label": .text(reported.finding.severity.label),
            "rule": .text(reported.finding.rule), "message": .text(reported.finding.message.brief),
          ])
        }),
      "newRest": .rest(summary.tally.newTotal - limit, "new finding"),
      "fixedCount": .number(report.fixed.count),
      "fixed": .list(
        report.fixed.prefix(limit)
          .map { fixed in
            HTMLContext([
              "rule": .text(fixed.rule), "message": .text(fixed.message.brief),
              "since": .text(fixed.firstSeen.dayText),
            ])
          }),
      "fixedRest": .rest(report.fixed.count - limit, "fixed finding"),
    ])
  }

  /// The rules that ran and found nothing, and the verdict where none found anything.
  func rulesContext(
    _ report: AuditReport, _ summary: ReportSummary, _ groups: [FindingGroup]
  ) -> HTMLContext {
    let finding = Set(groups.map(\.rule))
    let clean = report.outcomes.compactMap { outcome -> String? in
      guard case .ran = outcome.state, !finding.contains(outcome.rule.id) else { return nil }
      return outcome.rule.id
    }
    return HTMLContext([
      "verdict": .text(groups.isEmpty ? summary.verdict : ""), "clean": .texts(clean),
      "cleanCount": .text(Wording.count(clean.count, "rule")),
    ])
  }

  /// One rule, why it matters, and its findings as far as they are listed.
  func context(of group: FindingGroup, isFirstRun: Bool) -> HTMLContext {
    let rule = group.definition
    let judgedWith = (rule?.parameters ?? []).map { parameter in
      [parameter.name + " =", FactText.plain(parameter.value), parameter.unit]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let commands = group.listed.map(\.finding.remedy).filter { !$0.isEmpty }.withoutRepetitions
    return HTMLContext([
      "severity": .text(group.severity.rawValue), "label": .text(group.severity.label),
      "rule": .text(group.rule), "title": .text((group.title.orNil ?? group.rule).brief),
      "count": .text(Wording.count(group.count, "finding")),
      "new": .count(isFirstRun ? 0 : group.newCount),
      "why": rule.map { .prose($0.why) } ?? .list([]),
      "quietWhen": rule.flatMap { $0.quietWhen.orNil }.map { .prose($0) } ?? .list([]),
      "judgedWith": .text(Wording.list(judgedWith)), "source": .text(rule?.source ?? ""),
      "findings": .list(group.listed.map { context(of: $0, isFirstRun: isFirstRun) }),
      "rest": .rest(group.unlisted, "finding"), "commands": .commands(commands),
    ])
  }

  private func context(of reported: ReportedFinding, isFirstRun: Bool) -> HTMLContext {
    let finding = reported.finding
    let isNew = reported.isNew && !isFirstRun
    let suppression = reported.suppression.map { suppression in
      let until = suppression.until.map { " until " + $0.text } ?? ""
      return ("Suppressed" + until + ": " + suppression.reason).brief
    }
    return HTMLContext([
      "subject": .text(finding.subject.text.brief), "message": .text(finding.message.brief),
      "gain": .text(finding.impact.text), "place": .text(reported.placeText),
      "isQuiet": .flag(suppression != nil || reported.isBaselined),
      "suppression": .text(suppression ?? (reported.isBaselined ? "In the baseline" : "")),
      "isNew": .flag(isNew), "since": .text(isNew ? "" : reported.firstSeen.dayText),
    ])
  }

  /// How many findings each namespace has; nil where none has any.
  func namespacesContext(_ report: AuditReport) -> HTMLContext? {
    let tallies = report.digest.byNamespace
    let shown = tallies.prefix(Self.rowsPerTable)
    let most = Int64(shown.map(\.tally.total).max() ?? 0)
    guard most > 0 else { return nil }
    let rows = shown.map { namespace, tally in
      HTMLContext([
        "namespace": .text(namespace), "errors": .number(tally.errors),
        "warnings": .number(tally.warnings), "infos": .number(tally.infos),
        "new": .number(tally.newTotal), "errorShare": .share(Int64(tally.errors), of: most),
        "warningShare": .share(Int64(tally.warnings), of: most),
        "infoShare": .share(Int64(tally.infos), of: most),
      ])
    }
    return HTMLContext([
      "rows": .list(rows), "rest": .rest(tallies.count - Self.rowsPerTable, "namespace"),
    ])
  }
}
