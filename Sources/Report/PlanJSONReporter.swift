import Model
package import Plan

/// Renders a plan as JSON, complete and with its keys sorted.
package struct PlanJSONReporter: PlanReporter {
  /// Rises with every change after which an old reader would be wrong.
  private static let schemaVersion = 1

  private let toolVersion: String
  /// Whether everything that is judged has its verdict, and not only those that go.
  private let hasVerdicts: Bool

  package init(toolVersion: String, hasVerdicts: Bool) {
    self.toolVersion = toolVersion
    self.hasVerdicts = hasVerdicts
  }

  package func write(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("afterRetirement") { writer in
        guard let after = plan.retirementPlan else { return writer.null() }
        writePrune(after.after, gain: after.gain, to: &writer, &output)
      }
      writer.member("asOf", plan.asOf.text)
      writer.member("hazards") { $0.array(plan.hazards) { $0.write($1) } }
      writer.member("keptForever") { $0.array(plan.keptForever) { $0.write($1) } }
      writer.member("missing") { $0.array(plan.facts.missing) { $0.write($1) } }
      writer.member("policy") { $0.write(plan.policy) }
      writer.member("reference") { writePrune(plan, gain: nil, to: &$0, &output) }
      writer.member("retirementPolicy") { $0.writePolicy(of: plan.retirementPlan) }
      writer.member("retirements") { writer in
        writer.array(plan.retirements) { writer, retirement in
          writer.write(retirement)
          writer.drain(into: &output)
        }
      }
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("summary") { $0.write(PlanSummary(plan)) }
      writer.member("toolVersion", toolVersion)
      if hasVerdicts {
        writer.member("verdicts") { writeVerdicts(of: plan, to: &$0, &output) }
      }
      writer.member("whatIf") { $0.array(plan.whatIf) { $0.write($1) } }
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
  }

  /// Writes what a prune would remove; behind retirements also what it endangers and gains.
  private func writePrune(
    _ plan: PrunePlan, gain: RetirementGain?, to writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) {
    let digests = plan.facts.digests
    writer.object { writer in
      writer.member("blobs") { writer in
        writer.array(plan.blobs) { writer, blob in
          writer.string(digests.text(of: blob))
          writer.drain(into: &output)
        }
      }
      writer.member("errors", plan.errors)
      if let gain {
        writer.member("gain") { $0.write(gain) }
        writer.member("hazards") { $0.array(plan.hazards) { $0.write($1) } }
      }
      writer.member("images") { writer in
        writer.array(plan.removedImages) { writer, image in
          writer.write(image, of: plan)
          writer.drain(into: &output)
        }
      }
      writer.member("layerLinks") { writeLinks(plan.layerLinks, of: plan, to: &$0, &output) }
      writer.member("manifestLinks") { writeLinks(plan.manifestLinks, of: plan, to: &$0, &output) }
      writer.member("outcome", plan.outcome.rawValue)
      writer.member("refusal") { $0.write(plan.refusal) }
      if gain != nil { writer.member("summary") { $0.write(PlanSummary(plan)) } }
      writer.member("tagEvents") { writer in
        writer.array(plan.revisions.lazy.filter(\.check.isDropped)) { writer, revision in
          writer.write(dropped: revision, of: plan)
          writer.drain(into: &output)
        }
      }
    }
  }

  private func writeLinks(
    _ links: [PrunePlan.Link], of plan: PrunePlan, to writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) {
    writer.array(links) { writer, link in
      writer.write(link, of: plan)
      writer.drain(into: &output)
    }
  }

  private func writeVerdicts(
    of plan: PrunePlan, to writer: inout JSONWriter, _ output: inout some TextOutputStream
  ) {
    writer.object { writer in
      if plan.tagRoster != nil { writeHistoryVerdicts(of: plan, to: &writer, &output) }
      writer.member("images") { writer in
        writer.array(plan.imageChecks.isEmpty ? [] : plan.imagesByDigest) { writer, index in
          writer.write(verdictOfImage: index, of: plan)
          writer.drain(into: &output)
        }
      }
      writer.member("tagEvents") { writer in
        writer.array(plan.revisions) { writer, revision in
          writer.write(verdictOf: revision, of: plan)
          writer.drain(into: &output)
        }
      }
      guard let retirement = plan.retirementPlan else { return }
      writer.member("tags") { writer in
        writer.array(retirement.decisions) { writer, decision in
          writer.write(decision, of: plan, retirement)
          writer.drain(into: &output)
        }
      }
    }
  }

  /// Writes the verdicts on image streams and their tags, one image stream after the other.
  private func writeHistoryVerdicts(
    of plan: PrunePlan, to writer: inout JSONWriter, _ output: inout some TextOutputStream
  ) {
    writer.member("imageStreamTags") { writer in
      writer.array { writer in
        for (number, stream) in plan.streams.enumerated() {
          for tag in plan.verdict(forStream: number)?.tags ?? [] {
            writer.element { $0.write(tag, of: stream) }
          }
          writer.drain(into: &output)
        }
      }
    }
    writer.member("imageStreams") { writer in
      writer.array { writer in
        for (number, stream) in plan.streams.enumerated() {
          guard let judged = plan.verdict(forStream: number) else { continue }
          writer.element { $0.write(judged, of: stream) }
          writer.drain(into: &output)
        }
      }
    }
  }
}
