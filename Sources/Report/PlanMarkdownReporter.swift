import Model
package import Plan
import Rules

/// Renders a plan as Markdown, for the person who has to approve it.
///
/// Long lists are cut; the JSON document has them whole.
package struct PlanMarkdownReporter: PlanReporter {
  static let rowsPerTable = 50

  private let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func write(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    output.line("# Prune plan")
    output.line()
    output.line("As of \(plan.asOf.text), tagtidy \(MarkdownText.escape(toolVersion)).")
    output.line()
    output.line("**\(MarkdownText.escape(PlanWording.verdict(on: plan).visible))**")
    for sentence in PlanWording.retirement(in: plan) {
      output.line()
      output.line(MarkdownText.escape(sentence.visible))
    }
    writeList("Stops the run", PlanWording.causes(of: plan), to: &output)
    writeList("Not read", PlanWording.gaps(in: plan), to: &output)
    guard plan.refusal == nil else { return }
    writeFigures(plan, to: &output)
    writeRetirements(plan, to: &output)
    writeHazards(plan, to: &output)
    writeKeptForever(plan, to: &output)
    writeWhatIf(plan, to: &output)
    writeRevisions(plan, to: &output)
    writeImages(plan, to: &output)
  }

  private func writeHazards(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Image", .left), ("Used by", .left), ("Why", .left), ("Way out", .left))
    for hazard in plan.hazards.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(hazard.image.shorteningDigests),
        MarkdownText.escape(hazard.usedBy.joined(separator: ", ").brief),
        MarkdownText.escape(hazard.why.brief), MarkdownText.code(hazard.remedyText ?? ""))
    }
    write(table, "Hazards", more: plan.hazards.count - Self.rowsPerTable, to: &output)
  }

  private func writeRevisions(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Tag", .left), ("Revision", .right), ("Image", .left), ("Why", .left))
    let dropped = plan.revisions.lazy.filter(\.check.isDropped)
    for revision in dropped.prefix(Self.rowsPerTable) {
      let stream = plan.streams[Int(revision.stream)]
      let tag = "\(stream.namespace)/\(stream.imageStream):\(revision.tag)"
      table.add(
        MarkdownText.code(tag), Wording.number(revision.number),
        MarkdownText.code(plan.facts.digests.text(of: revision.image).shorteningDigests),
        MarkdownText.escape(plan.verdict(for: revision).fact))
    }
    write(
      table, "History items that go",
      more: PlanSummary(plan).tagEvents - Self.rowsPerTable, to: &output)
  }

  private func writeImages(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Image", .left), ("Registry", .right), ("etcd", .right), ("Why", .left))
    for image in plan.removedImages.prefix(Self.rowsPerTable) {
      let entry = plan.facts.images.entries[image.index]
      table.add(
        MarkdownText.code(plan.facts.digests.text(of: entry.digest).shorteningDigests),
        FactText.bytes(image.reclaimableBytes), FactText.bytes(entry.storedBytes),
        MarkdownText.escape(plan.verdict(forImage: image.index).fact))
    }
    write(
      table, "Images that go", more: plan.removedImages.count - Self.rowsPerTable, to: &output)
  }

  func write(
    _ table: MarkdownTable, _ title: String, more: Int, to output: inout some TextOutputStream
  ) {
    guard !table.rows.isEmpty else { return }
    output.line()
    output.line("## \(title)")
    output.line()
    table.write(to: &output)
    guard more > 0 else { return }
    output.line()
    output.line("… and \(Wording.number(more)) more (see the JSON document).")
  }

  func writeList(
    _ title: String, _ items: [String], to output: inout some TextOutputStream
  ) {
    var table = MarkdownTable((title, .left))
    for item in items.prefix(Self.rowsPerTable) { table.add(MarkdownText.escape(item.brief)) }
    write(table, title, more: items.count - Self.rowsPerTable, to: &output)
  }
}
