import Model
import Plan
import Rules

extension PlanTextReporter {
  /// Writes what the policy retires, by family, and why other tags stay.
  func writeRetirements(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    writeList(
      "Tags to retire",
      RetirementGroup.all(in: plan.retirements).map { group in
        let rest = group.more > 0 ? " and \(Wording.number(group.more)) more" : ""
        return
          "\(group.imageStream): \(Wording.count(group.count, "tag")) of \(group.family), "
          + "such as \(group.members.joined(separator: ", "))\(rest)"
      }, to: &output)
    var keeps = TextTable([
      .init(title: "Tags that stay", isFlexible: true), .init(title: "Rule", isFlexible: true),
      .init(title: "Tags", isRight: true),
    ])
    for keep in PlanWording.keeps(in: plan) {
      keeps.add([.init(keep.why), .init(keep.rule.visible), .init(Wording.number(keep.tags))])
    }
    write(keeps, to: &output)
    writeList("Keep annotations to look at", PlanWording.markerProblems(in: plan), to: &output)
    writeList(
      "Not read of what may use a tag",
      PlanWording.gaps(plan.retirementPlan?.missing ?? []), to: &output)
  }

  /// Writes what no prune with these flags will ever remove.
  func writeKeptForever(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = TextTable([
      .init(title: "Stays for ever", isFlexible: true), .init(title: "Images", isRight: true),
      .init(title: "Registry", isRight: true), .init(title: "etcd", isRight: true),
    ])
    for kept in plan.keptForever {
      table.add([
        .init(PlanWording.fact(of: kept.cause)), .init(Wording.number(kept.images)),
        .init(FactText.bytes(kept.registryBytes)), .init(FactText.bytes(kept.storedBytes)),
      ])
    }
    write(table, to: &output)
  }

  /// Writes what other flags would come to.
  func writeWhatIf(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = TextTable([
      .init(title: "Revisions", isRight: true), .init(title: "Younger", isRight: true),
      .init(title: "Items", isRight: true), .init(title: "Images", isRight: true),
      .init(title: "Registry", isRight: true), .init(title: "etcd", isRight: true),
      .init(title: "In danger", isRight: true),
    ])
    for cell in plan.whatIf {
      let colour: TerminalColour? = cell.isGiven ? .heading : nil
      let items = cell.outcome == .refused ? "refused" : Wording.number(cell.tagEvents)
      table.add([
        .init("\(cell.keepTagRevisions)", colour),
        .init(PlanWording.flag(cell.keepYoungerThan), colour), .init(items, colour),
        .init(Wording.number(cell.images), colour),
        .init(FactText.bytes(cell.registryBytes), colour),
        .init(FactText.bytes(cell.imageBytes + cell.historyBytes), colour),
        .init(Wording.number(cell.endangered), colour),
      ])
    }
    write(table, to: &output)
  }

  private func write(_ table: TextTable, to output: inout some TextOutputStream) {
    let lines = table.lines(width: width, palette: palette)
    if !lines.isEmpty { output.line() }
    for line in lines { output.line(line) }
  }
}
