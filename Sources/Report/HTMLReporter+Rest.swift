import Model
import Rules

extension HTMLReporter {
  /// What weighs most; nil where nothing was weighed.
  func offendersContext(_ report: AuditReport) -> HTMLContext? {
    guard !report.offenders.isEmpty else { return nil }
    let shown = report.offenders.prefix(Self.rowsPerTable)
    let most = shown.map { $0.streamBytes + $0.imageBytes }.max() ?? 0
    let rows = shown.map { offender in
      HTMLContext([
        "name": .text(offender.name), "tags": .number(offender.tags),
        "revisions": .number(offender.revisions),
        "streamBytes": .text(FactText.bytes(offender.streamBytes)),
        "imageBytes": .text(FactText.bytes(offender.imageBytes)),
        "share": .share(offender.streamBytes + offender.imageBytes, of: most),
      ])
    }
    return HTMLContext([
      "rows": .list(rows), "rest": .rest(report.offenders.count - Self.rowsPerTable, "row"),
    ])
  }

  /// The rules that say nothing, why, and how to supply what they lack; nil where all ran.
  func notJudgedContext(_ report: AuditReport) -> HTMLContext? {
    let gaps = EvidenceGap.all(of: report)
    let failures = report.failures
    guard !gaps.isEmpty || !failures.isEmpty else { return nil }
    let commands = EvidenceGap.commands(of: gaps)
    return HTMLContext([
      "gaps": .list(gaps.map(context)),
      "failures": .list(
        failures.map { failure in
          HTMLContext([
            "title": .text(failure.rule.title), "rule": .text(failure.rule.id),
            "message": .text(failure.message.brief),
          ])
        }),
      "commands": .commands(commands.prefix(Self.rowsPerTable)),
      "commandsRest": .rest(commands.count - Self.rowsPerTable, "command"),
    ])
  }

  private func context(of gap: EvidenceGap) -> HTMLContext {
    HTMLContext([
      "rules": .list(
        gap.rules.map { HTMLContext(["title": .text($0.title), "rule": .text($0.id)]) }),
      "reasons": .texts(gap.missing.reasons.prefix(Self.reasonsPerGap).map(\.brief)),
      "rest": .rest(gap.missing.reasons.count - Self.reasonsPerGap, "reason"),
    ])
  }

  /// What was read: each kind, and each file.
  func coverageContext(_ report: AuditReport) -> HTMLContext {
    let kinds = KindCoverage.all(of: report)
    let sources = report.sources.prefix(Self.rowsPerTable)
    return HTMLContext([
      "kinds": .list(kinds.prefix(Self.rowsPerTable).map(context)),
      "kindsRest": .rest(kinds.count - Self.rowsPerTable, "kind"),
      "sourceCount": .text(Wording.count(report.sources.count, "file")),
      "sources": .list(
        sources.map { source in
          HTMLContext([
            "path": .text(source.path), "format": .text(source.format.brief),
            "size": .text(FactText.bytes(source.sizeBytes)),
            "documents": .number(source.documents), "objects": .number(source.objects),
          ])
        }),
      "sourcesRest": .rest(report.sources.count - Self.rowsPerTable, "file"),
    ])
  }

  private func context(of kind: KindCoverage) -> HTMLContext {
    let shown = kind.namespaces.prefix(5)
    let rest = kind.namespaces.count - shown.count
    let names =
      rest == 0
      ? Wording.list(Array(shown))
      : shown.joined(separator: ", ") + " and \(Wording.number(rest)) more"
    let truncated = kind.truncatedLists > 0 ? Wording.count(kind.truncatedLists, "list") : ""
    return HTMLContext([
      "kind": .text(kind.kind), "objects": .number(kind.objects),
      "namespaces": .text(kind.isClusterWide ? "whole cluster" : names),
      "lost": .count(kind.lost), "truncated": .text(truncated),
    ])
  }

  /// What was wrong with the input; nil where nothing was and there is nothing to remark.
  func diagnosticsContext(_ report: AuditReport) -> HTMLContext? {
    guard !InputLoss(report).isNone || !report.diagnostics.isEmpty else { return nil }
    let truncated = report.coverage.lazy.filter(\.isTruncated).prefix(Self.rowsPerTable)
    return HTMLContext([
      "truncated": .texts(truncated.map(\.truncationText)),
      "diagnostics": .list(
        report.diagnostics.prefix(Self.rowsPerTable)
          .map { diagnostic in
            HTMLContext([
              "isLost": .flag(diagnostic.severity == .lost),
              "place": .text(diagnostic.placeText),
              "subject": .text(diagnostic.subjectText.brief),
              "message": .text(diagnostic.message.brief),
            ])
          }),
      "rest": .rest(report.diagnostics.count - Self.rowsPerTable, "remark"),
    ])
  }
}
