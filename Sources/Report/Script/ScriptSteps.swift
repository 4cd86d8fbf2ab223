import Plan
import Rules

/// The steps of a prune script, and what takes them back.
struct ScriptSteps {
  private let script: PruneScript

  init(_ script: PruneScript) {
    self.script = script
  }

  func write(to output: inout some TextOutputStream) {
    output.line("# steps: what is done, in this order; behind each step stands its inverse.")
    output.line("steps() {")
    writeProtections(to: &output)
    writeRetirements(to: &output)
    writePrune(to: &output)
    output.line("  :")
    output.line("}")
    output.line()
    output.line("# undo_steps: what takes back the steps that were done, the last first.")
    output.line("undo_steps() {")
    writeUndo(to: &output)
    output.line("  :")
    output.line("}")
  }

  // MARK: Numbers of steps, from 1

  private var firstExposure: Int { script.protections.count + 1 }
  private var firstRetirement: Int { firstExposure + script.exposures.count }
  private var pruneStep: Int { firstRetirement + script.retirements.count }

  /// Whether there is anything for the prune to take.
  private var prunes: Bool {
    guard script.obstacle == nil else { return false }
    return !script.retirements.isEmpty || !script.plan.removedImages.isEmpty
      || script.plan.revisions.contains { $0.check.isDropped }
  }

  // MARK: What is done

  private func writeProtections(to output: inout some TextOutputStream) {
    let count = script.protections.count + script.exposures.count
    guard count > 0 else { return }
    writeTitle("Images in use that the prune would take: \(Wording.number(count))", to: &output)
    for (offset, protection) in script.protections.enumerated() {
      let hazard = protection.hazard
      writeReason("used by \(hazard.users(atMost: 5)): \(hazard.why)", to: &output)
      let words = [
        "protect", "\(offset + 1)", protection.sourceWord, protection.source,
        protection.namespace, protection.imageStream, protection.tag, hazard.image,
      ]
      let undo = [
        "oc", "tag", "-n", protection.namespace, "-d",
        "\(protection.imageStream):\(protection.tag)",
      ]
      writeStep(words, "undo: " + ShellWord.line(undo), to: &output)
    }
    for (offset, hazard) in script.exposures.enumerated() {
      writeReason(hazard.why, to: &output)
      let users = hazard.users(atMost: 5).visible
      writeStep(
        ["exposed", "\(firstExposure + offset)", hazard.image.visible, users], "", to: &output)
    }
  }

  private func writeRetirements(to output: inout some TextOutputStream) {
    var wave = 0
    for (offset, retirement) in script.retirements.enumerated() {
      if retirement.wave != wave {
        wave = retirement.wave
        let count = script.retirements.count { $0.wave == wave }
        writeTitle("Tags that retire in wave \(wave): \(Wording.number(count))", to: &output)
      }
      writeReason(retirement.reason, to: &output)
      let undo = retirement.undoCommand.map { "undo: " + $0 } ?? "nothing that is known undoes it"
      writeStep(
        words(for: retirement, step: firstRetirement + offset), size(of: retirement) + undo,
        to: &output)
    }
    guard !script.omissions.isEmpty else { return }
    writeTitle("Tags that the plan retires, and this script does not", to: &output)
    for omission in script.omissions {
      output.line("  # \(omission.retirement.text.visible): \(omission.why.visible)")
    }
  }

  private func words(for retirement: Retirement, step: Int) -> [String] {
    let place = [retirement.namespace, retirement.imageStream, retirement.tag]
    let head = ["\(step)", "\(retirement.wave)"] + place
    if retirement.image.isEmpty, let made = retirement.restoration {
      return ["retire_spec"] + head + [made.sourceKind, made.source]
    }
    return ["retire"] + head + [retirement.image]
  }

  /// What its current image weighs, layers shared with others included.
  private func size(of retirement: Retirement) -> String {
    let facts = script.plan.facts
    guard let digest = facts.digests.existingID(of: retirement.image),
      let index = facts.images.index(of: digest), facts.images.sizeBytes(of: index) > 0
    else { return "" }
    return "an image of \(FactText.bytes(facts.images.sizeBytes(of: index))); "
  }

  private func writePrune(to output: inout some TextOutputStream) {
    guard prunes else { return }
    writeTitle("The prune", to: &output)
    writeReason("nothing undoes it: an image that was pruned has to be pushed again", to: &output)
    writeStep(["prune", "\(pruneStep)"] + script.plan.policy.flags, "", to: &output)
  }

  // MARK: What takes it back

  private func writeUndo(to output: inout some TextOutputStream) {
    if prunes {
      writeStep(["no_undo", "\(pruneStep)", "images that were pruned"], "", to: &output)
    }
    for (offset, retirement) in script.retirements.enumerated().reversed() {
      let step = "\(firstRetirement + offset)"
      guard let made = retirement.restoration else {
        writeStep(["no_undo", step, retirement.text], "", to: &output)
        continue
      }
      let words = [
        "restore", step, retirement.namespace, retirement.imageStream, retirement.tag,
        made.sourceWord, made.source,
      ]
      writeStep(words + made.options(for: retirement), "", to: &output)
    }
    for (offset, protection) in script.protections.enumerated().reversed() {
      let words = [
        "unprotect", "\(offset + 1)", protection.namespace, protection.imageStream,
        protection.tag, protection.hazard.image,
      ]
      writeStep(words, "", to: &output)
    }
  }

  // MARK: Lines

  private func writeTitle(_ title: String, to output: inout some TextOutputStream) {
    output.line()
    output.line("  ## \(title)")
    output.line()
  }

  private func writeReason(_ reason: String, to output: inout some TextOutputStream) {
    output.line("  # why: \(reason.visible)")
  }

  private func writeStep(
    _ words: [String], _ comment: String, to output: inout some TextOutputStream
  ) {
    output.line("  " + ScriptWord.line(words) + (comment.isEmpty ? "" : " # " + comment.visible))
  }
}

extension Hazard {
  /// The first of its users, and how many more there are.
  fileprivate func users(atMost limit: Int) -> String {
    let more = usedBy.count - limit
    return usedBy.prefix(limit).joined(separator: ", ")
      + (more > 0 ? " and \(Wording.number(more)) more" : "")
  }
}

extension ShellWord {
  /// Words of a command, each quoted, with a space between them.
  fileprivate static func line(_ words: [String]) -> String {
    words.map(quoting).joined(separator: " ")
  }
}
