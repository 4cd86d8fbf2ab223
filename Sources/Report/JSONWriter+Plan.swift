import Model
import Plan
import Rules

extension JSONWriter {
  mutating func write(_ policy: PrunePolicy) {
    object { writer in
      writer.member("all", policy.all)
      writer.member("ignoreInvalidRefs", policy.ignoreInvalidRefs)
      writer.member("keepTagRevisions", policy.keepTagRevisions)
      writer.member("keepYoungerThanSeconds") { $0.write(policy.keepYoungerThan) }
      writer.member("namespace", policy.namespace)
      writer.member("pruneOverSizeLimit", policy.pruneOverSizeLimit)
      writer.member("pruneRegistry", policy.pruneRegistry)
    }
  }

  /// Seconds, with a fraction only where there is one; null for none.
  mutating func write(_ duration: GoDuration?) {
    guard let duration else { return null() }
    if duration.nanoseconds.isMultiple(of: 1_000_000_000) {
      integer(duration.wholeSeconds)
    } else {
      real(Double(duration.nanoseconds) / 1e9)
    }
  }

  mutating func write(_ refusal: Refusal?) {
    guard let refusal else { return null() }
    object { writer in
      writer.member("cause", refusal.cause.rawValue)
      writer.member("invalidReferences") { writer in
        writer.array(refusal.invalidReferences) { $0.write($1) }
      }
      writer.member("message", refusal.message)
      writer.member("objects") { $0.array(refusal.objects) { $0.write($1) } }
    }
  }

  private mutating func write(_ reference: InvalidReference) {
    object { writer in
      writer.member("container", reference.container.orNil)
      writer.member("error", reference.why)
      writer.member("field", reference.holder.field)
      writer.member("kind", reference.holder.kind)
      writer.member("message", reference.message)
      writer.member("name", reference.holder.name)
      writer.member("namespace", reference.holder.namespace)
      writer.member("reference", reference.text)
      writer.member("referenceKind", reference.referenceKind)
    }
  }

  private mutating func write(_ object: UndecodedField) {
    self.object { writer in
      writer.member("field", object.field)
      writer.member("kind", object.kind)
      writer.member("message", object.message)
      writer.member("name", object.name)
      writer.member("namespace", object.namespace.orNil)
    }
  }

  mutating func write(_ missing: MissingKind) {
    object { writer in
      writer.member("command", missing.command)
      writer.member("kind", missing.kind.rawValue)
      writer.member("reason", missing.reason)
    }
  }

  mutating func write(_ hazard: Hazard) {
    object { writer in
      writer.member("image", hazard.image)
      writer.member("remedy", hazard.remedyText)
      writer.member("usedBy", hazard.usedBy)
      writer.member("users") { writer in
        writer.array(hazard.users) { writer, user in
          writer.object { writer in
            writer.member("field", user.holder.field)
            writer.member("kind", user.holder.kind)
            writer.member("name", user.holder.name)
            writer.member("namespace", user.holder.namespace.orNil)
            writer.member("why", user.why)
          }
        }
      }
      writer.member("why", hazard.why)
    }
  }

  mutating func write(_ summary: PlanSummary) {
    object { writer in
      writer.member("blobs", summary.blobs)
      writer.member("hazards", summary.hazards)
      writer.member("historyBytes") { $0.integer(summary.historyBytes) }
      writer.member("imageStreams", summary.imageStreams)
      writer.member("images", summary.images)
      writer.member("keptImages", summary.keptImages)
      writer.member("keptTagEvents", summary.keptTagEvents)
      writer.member("layerLinks", summary.layerLinks)
      writer.member("manifestLinks", summary.manifestLinks)
      writer.member("reclaimableBytes") { $0.integer(summary.reclaimableBytes) }
      writer.member("retirements", summary.retirements)
      writer.member("storedBytes") { $0.integer(summary.storedBytes) }
      writer.member("tagEvents", summary.tagEvents)
    }
  }

  // MARK: What is removed, and why

  mutating func write(dropped revision: PrunePlan.JudgedRevision, of plan: PrunePlan) {
    let stream = plan.streams[Int(revision.stream)]
    let verdict = plan.verdict(for: revision)
    let image = plan.facts.digests.text(of: revision.image)
    object { writer in
      writer.member("fact", verdict.fact)
      writer.member("image", image)
      writer.member("imageStream", stream.imageStream)
      writer.member("namespace", stream.namespace)
      writer.member("reason", verdict.check)
      writer.member("revision", Int(revision.number))
      writer.member("tag", revision.tag)
      writer.member("verdict", verdict.state.rawValue)
    }
  }

  mutating func write(_ image: PrunePlan.RemovedImage, of plan: PrunePlan) {
    let entry = plan.facts.images.entries[image.index]
    let verdict = plan.verdict(forImage: image.index)
    object { writer in
      writer.member("fact", verdict.fact)
      writer.member("image", plan.facts.digests.text(of: entry.digest))
      writer.member("reason", verdict.check)
      writer.member("reclaimableBytes") { $0.integer(image.reclaimableBytes) }
      writer.member("storedBytes") { $0.integer(entry.storedBytes) }
      writer.member("verdict", verdict.state.rawValue)
    }
  }

  mutating func write(_ link: PrunePlan.Link, of plan: PrunePlan) {
    let stream = plan.streams[Int(link.stream)]
    object { writer in
      writer.member("digest", plan.facts.digests.text(of: link.blob))
      writer.member("repository", "\(stream.namespace)/\(stream.imageStream)")
    }
  }

  mutating func write(verdictOf revision: PrunePlan.JudgedRevision, of plan: PrunePlan) {
    let stream = plan.streams[Int(revision.stream)]
    let verdict = plan.verdict(for: revision)
    object { writer in
      writer.member("fact", verdict.fact)
      writer.member("image", plan.facts.digests.text(of: revision.image))
      writer.member("imageStream", stream.imageStream)
      writer.member("namespace", stream.namespace)
      writer.member("reason", verdict.check)
      writer.member("referrers", verdict.referrers.map(\.text))
      writer.member("revision", Int(revision.number))
      writer.member("tag", revision.tag)
      writer.member("verdict", verdict.state.rawValue)
    }
  }

  mutating func write(verdictOfImage index: Int, of plan: PrunePlan) {
    let verdict = plan.verdict(forImage: index)
    object { writer in
      writer.member("fact", verdict.fact)
      writer.member(
        "image", plan.facts.digests.text(of: plan.facts.images.entries[index].digest))
      writer.member("reason", verdict.check)
      writer.member("verdict", verdict.state.rawValue)
    }
  }
}

extension Hazard {
  /// The command that would protect the image; nil where none is known.
  var remedyText: String? {
    remedy?.text
  }
}
