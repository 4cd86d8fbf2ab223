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
        guard let retirement = plan.retirementPlan else { return writer.null() }
        writeDifference(to: retirement, from: plan, in: &writer, &output)
      }
      writer.member("asOf", plan.asOf.text)
      writer.member("hazards") { writeHazards(plan.hazards, to: &$0, &output) }
      writer.member("keptForever") { $0.array(plan.keptForever) { $0.write($1) } }
      writer.member("missing") { $0.array(plan.facts.missing) { $0.write($1) } }
      writer.member("policy") { $0.write(plan.policy) }
      writer.member("reference") { writePrune(plan, to: &$0, &output) }
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

  /// Writes what a prune would remove.
  private func writePrune(
    _ plan: PrunePlan, to writer: inout JSONWriter, _ output: inout some TextOutputStream
  ) {
    writer.object { writer in
      writer.member("blobs") { writeBlobs(plan.blobs, of: plan, to: &$0, &output) }
      writer.member("errors", plan.errors)
      writer.member("images") { writeImages(plan.removedImages, of: plan, to: &$0, &output) }
      writer.member("layerLinks") { writeLinks(plan.layerLinks, of: plan, to: &$0, &output) }
      writer.member("manifestLinks") { writeLinks(plan.manifestLinks, of: plan, to: &$0, &output) }
      writer.member("outcome", plan.outcome.rawValue)
      writer.member("refusal") { $0.write(plan.refusal) }
      writer.member("tagEvents") { writer in
        writer.array(plan.revisions.lazy.filter(\.check.isDropped)) { writer, revision in
          writer.write(dropped: revision, of: plan)
          writer.drain(into: &output)
        }
      }
    }
  }

  /// Writes what a prune would remove behind retirements, as far as it is not what the plan's would.
  private func writeDifference(
    to retirement: RetirementPlan, from plan: PrunePlan, in writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) {
    let after = retirement.after
    let difference = ReplayDifference(from: plan, to: after)
    writer.object { writer in
      writer.member("added") { writeItems(difference.added, of: after, to: &$0, &output) }
      writer.member("changedImages") {
        writeImages(difference.changedImages, of: after, to: &$0, &output)
      }
      writer.member("errors", after.errors)
      writer.member("gain") { $0.write(retirement.gain) }
      writer.member("gone") { writeItems(difference.gone, of: plan, to: &$0, &output) }
      writer.member("hazards") { writeHazards(after.hazards, to: &$0, &output) }
      writer.member("outcome", after.outcome.rawValue)
      writer.member("refusal") { $0.write(after.refusal) }
      writer.member("summary") { $0.write(PlanSummary(after)) }
    }
  }

  private func writeItems(
    _ items: ReplayDifference.Items, of plan: PrunePlan, to writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) {
    writer.object { writer in
      writer.member("blobs") { writeBlobs(items.blobs, of: plan, to: &$0, &output) }
      writer.member("images") { writeImages(items.images, of: plan, to: &$0, &output) }
      writer.member("layerLinks") { writeLinks(items.layerLinks, of: plan, to: &$0, &output) }
      writer.member("manifestLinks") { writeLinks(items.manifestLinks, of: plan, to: &$0, &output) }
      writer.member("tagEvents") { writer in
        writer.array(items.revisions) { writer, revision in
          writer.write(dropped: revision, of: plan)
          writer.drain(into: &output)
        }
      }
    }
  }

  private func writeHazards(
    _ hazards: [Hazard], to writer: inout JSONWriter, _ output: inout some TextOutputStream
  ) {
    writer.array(hazards) { writer, hazard in
      writer.write(hazard)
      writer.drain(into: &output)
    }
  }

  private func writeBlobs(
    _ blobs: some Sequence<BlobName>, of plan: PrunePlan, to writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) {
    writer.array(blobs) { writer, blob in
      writer.string(plan.facts.digests.text(of: blob))
      writer.drain(into: &output)
    }
  }

  private func writeImages(
    _ images: [PrunePlan.RemovedImage], of plan: PrunePlan, to writer: inout JSONWriter,
    _ output: inout some TextOutputStream
  ) {
    writer.array(images) { writer, image in
      writer.write(image, of: plan)
      writer.drain(into: &output)
    }
  }

  private func writeLinks(
    _ links: some Sequence<PrunePlan.Link>, of plan: PrunePlan, to writer: inout JSONWriter,
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
