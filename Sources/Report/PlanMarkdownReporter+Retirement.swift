import Model
import Plan
import Rules

extension PlanMarkdownReporter {
  /// Writes what the policy retires, and why other tags stay.
  func writeRetirements(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    let groups = RetirementGroup.all(in: plan.retirements)
    var table = MarkdownTable(
      ("Image stream", .left), ("Family", .left), ("Tags", .right), ("Such as", .left),
      ("Rule", .left))
    for group in groups.prefix(Self.rowsPerTable) {
      let rest = group.more > 0 ? " and \(Wording.number(group.more)) more" : ""
      table.add(
        MarkdownText.code(group.imageStream), MarkdownText.code(group.family),
        Wording.number(group.count),
        group.members.map { MarkdownText.code($0) }.joined(separator: ", ") + rest,
        MarkdownText.escape(group.rule))
    }
    write(table, "Tags to retire", more: groups.count - Self.rowsPerTable, to: &output)
    var keeps = MarkdownTable(("Tags that stay", .left), ("Rule", .left), ("Tags", .right))
    for keep in PlanWording.keeps(in: plan) {
      keeps.add(keep.why, MarkdownText.escape(keep.rule), Wording.number(keep.tags))
    }
    write(keeps, "Why other tags stay", more: 0, to: &output)
    writeList("Keep annotations to look at", PlanWording.markerProblems(in: plan), to: &output)
    writeList(
      "Not read of what may use a tag",
      PlanWording.gaps(plan.retirementPlan?.missing ?? []), to: &output)
  }

  /// Writes what goes: by the reference, and where tags are retired on top of it.
  func writeFigures(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Removed", .left), ("By the reference", .right), ("On top by retirement", .right))
    for (label, reference, gain) in PlanWording.stages(of: plan) {
      table.add(label, reference, gain)
    }
    if table.rows.isEmpty {
      table = MarkdownTable(("Removed", .left), ("Number", .right))
      for (label, figure) in PlanWording.figures(of: PlanSummary(plan)) { table.add(label, figure) }
    }
    write(table, "Summary", more: 0, to: &output)
  }

  /// Writes what no prune with these flags will ever remove.
  func writeKeptForever(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Stays because", .left), ("Images", .right), ("Registry", .right), ("Of it alone", .right),
      ("etcd", .right))
    for kept in plan.keptForever {
      table.add(
        PlanWording.fact(of: kept.cause), Wording.number(kept.images),
        FactText.bytes(kept.registryBytes), FactText.bytes(kept.ownRegistryBytes),
        FactText.bytes(kept.storedBytes))
    }
    write(table, "What stays for ever", more: 0, to: &output)
  }

  /// Writes what other flags would come to.
  func writeWhatIf(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Revisions kept", .right), ("Younger kept", .right), ("History items", .right),
      ("Images", .right), ("Registry", .right), ("etcd", .right), ("In danger", .right))
    for cell in plan.whatIf {
      let mark = cell.isGiven ? "**" : ""
      let isRefused = cell.outcome == .refused
      table.add(
        "\(mark)\(cell.keepTagRevisions)\(mark)",
        "\(mark)\(PlanWording.flag(cell.keepYoungerThan))\(mark)",
        isRefused ? "refused" : Wording.number(cell.tagEvents), Wording.number(cell.images),
        FactText.bytes(cell.registryBytes), FactText.bytes(cell.imageBytes + cell.historyBytes),
        Wording.number(cell.endangered))
    }
    write(table, "With other flags", more: 0, to: &output)
  }
}
