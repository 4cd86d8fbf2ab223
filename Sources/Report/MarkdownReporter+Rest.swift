import Model
import Rules

extension MarkdownReporter {
  /// Writes how many findings each namespace has.
  func writeNamespaces(_ report: AuditReport, to output: inout some TextOutputStream) {
    let tallies = report.digest.byNamespace
    guard !tallies.isEmpty else { return }
    writeHeading("Findings by namespace", to: &output)
    var table = MarkdownTable(
      ("Namespace", .left), ("Errors", .right), ("Warnings", .right), ("Info", .right),
      ("New", .right))
    for (namespace, tally) in tallies.prefix(Self.rowsPerTable) {
      table.add(
        namespace.isEmpty ? "(none)" : MarkdownText.code(namespace),
        Wording.number(tally.errors), Wording.number(tally.warnings),
        Wording.number(tally.infos), Wording.number(tally.newTotal))
    }
    table.write(to: &output)
    writeRest(tallies.count - Self.rowsPerTable, "namespace", to: &output)
  }

  /// Writes what weighs most.
  func writeOffenders(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !report.offenders.isEmpty else { return }
    writeHeading("What weighs most", to: &output)
    output.line("Sizes are those of the stored objects in etcd, not of image content.")
    output.line()
    var table = MarkdownTable(
      ("What", .left), ("Tags", .right), ("History items", .right), ("Image streams", .right),
      ("Images", .right))
    for offender in report.offenders.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(offender.name), Wording.number(offender.tags),
        Wording.number(offender.revisions), FactText.bytes(offender.streamBytes),
        FactText.bytes(offender.imageBytes))
    }
    table.write(to: &output)
    writeRest(report.offenders.count - Self.rowsPerTable, "row", to: &output)
  }

  /// Writes which rules say nothing, why, and how to supply what they lack.
  func writeNotJudged(_ report: AuditReport, to output: inout some TextOutputStream) {
    let gaps = EvidenceGap.all(of: report)
    let failures = report.failures
    guard !gaps.isEmpty || !failures.isEmpty else { return }
    writeHeading("Not judged", to: &output)
    output.line("These rules say nothing about the cluster, neither good nor bad.")
    output.line()
    for gap in gaps { write(gap, to: &output) }
    for failure in failures {
      output.line("- " + name(of: failure.rule))
      output.line("  - failed: " + MarkdownText.escape(failure.message.brief))
    }
    writeCommands(EvidenceGap.commands(of: gaps), to: &output)
  }

  private func write(_ gap: EvidenceGap, to output: inout some TextOutputStream) {
    output.line("- " + gap.rules.map(name).joined(separator: "; "))
    for reason in gap.missing.reasons.prefix(Self.reasonsPerGap) {
      output.line("  - " + MarkdownText.escape(reason.brief))
    }
    let rest = gap.missing.reasons.count - Self.reasonsPerGap
    guard rest > 0 else { return }
    output.line("  - and \(Wording.count(rest, "more reason")) (see the JSON report)")
  }

  private func name(of rule: Rule) -> String {
    MarkdownText.prose(rule.title) + " (" + MarkdownText.code(rule.id) + ")"
  }

  private func writeCommands(_ commands: [String], to output: inout some TextOutputStream) {
    guard !commands.isEmpty else { return }
    output.line()
    output.line("To collect what is missing:")
    output.line()
    output.line(MarkdownText.shellBlock(Array(commands.prefix(Self.rowsPerTable))))
    writeRest(commands.count - Self.rowsPerTable, "command", to: &output)
  }

  /// Writes what was wrong with the input.
  func writeDiagnostics(_ report: AuditReport, to output: inout some TextOutputStream) {
    guard !InputLoss(report).isNone || !report.diagnostics.isEmpty else { return }
    writeHeading("About the input", to: &output)
    for coverage in report.coverage.lazy.filter(\.isTruncated).prefix(Self.rowsPerTable) {
      let place = coverage.namespace == Coverage.everyNamespace ? "" : coverage.namespace
      output.line(
        "- **cut short**: list of \(MarkdownText.code(coverage.kind)) "
          + (place.isEmpty ? "of the whole cluster" : "in \(MarkdownText.code(place))"))
    }
    for diagnostic in report.diagnostics.prefix(Self.rowsPerTable) {
      let lead = diagnostic.severity == .lost ? "**lost**" : "note"
      let subject = MarkdownText.escape(diagnostic.subjectText.brief)
      let parts = [
        MarkdownText.code(diagnostic.placeText), subject,
        MarkdownText.escape(diagnostic.message.brief),
      ]
      output.line("- \(lead): " + parts.filter { !$0.isEmpty }.joined(separator: ": "))
    }
    writeRest(report.diagnostics.count - Self.rowsPerTable, "remark", to: &output)
  }
}
