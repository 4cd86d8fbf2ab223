import Model
import Plan

extension JSONWriter {
  mutating func write(_ retirement: Retirement) {
    object { writer in
      writer.member("command", retirement.removalCommand)
      writer.member("image", retirement.image)
      writer.member("imageStream", retirement.imageStream)
      writer.member("namespace", retirement.namespace)
      writer.member("reason", retirement.reason)
      writer.member("rule", retirement.rule)
      writer.member("tag", retirement.tag)
      writer.member("undo", retirement.undoCommand)
      writer.member("wave", retirement.wave)
    }
  }

  /// How the policy decided, but for the retirements themselves; null where there was none.
  mutating func writePolicy(of retirement: RetirementPlan?) {
    guard let retirement else { return null() }
    object { writer in
      writer.member("keepMarkers") { $0.array(retirement.markers) { $0.write($1) } }
      writer.member("maxDeletes", retirement.maxDeletes)
      writer.member("missing") { $0.array(retirement.missing) { $0.write($1) } }
      writer.member("name", retirement.policy.name)
      writer.member("protections", retirement.policy.protections.map(\.name))
      writer.member("rules", retirement.policy.rules.map(\.name))
      writer.member("tally") { writer in
        writer.array(retirement.decisions.tally) { writer, entry in
          writer.object { writer in
            writer.member("reason", entry.check.name)
            writer.member("rule", entry.rule.map { retirement.policy.rules[$0].name })
            writer.member("tags", entry.count)
            writer.member("verdict", entry.check.verdict)
          }
        }
      }
    }
  }

  private mutating func write(_ entry: KeepMarkers.Entry) {
    object { writer in
      writer.member("kind", entry.kind)
      writer.member("name", entry.name)
      writer.member("namespace", entry.namespace.orNil)
      writer.member("owner", entry.marker.owner.orNil)
      writer.member("problem", entry.marker.problem)
      writer.member("reason", entry.marker.reason)
      writer.member("state", entry.state.rawValue)
      writer.member("tag", entry.tag.orNil)
      writer.member("until", entry.marker.until?.text)
    }
  }

  mutating func write(_ gain: RetirementGain) {
    object { writer in
      writer.member("blobs", gain.blobs)
      writer.member("historyBytes") { $0.integer(gain.historyBytes) }
      writer.member("imageBytes") { $0.integer(gain.imageBytes) }
      writer.member("images", gain.images)
      writer.member("registryBytes") { $0.integer(gain.registryBytes) }
      writer.member("specTagBytes") { $0.integer(gain.specTagBytes) }
      writer.member("storedBytes") { $0.integer(gain.storedBytes) }
      writer.member("tagEvents", gain.tagEvents)
      writer.member("tags", gain.tags)
    }
  }

  mutating func write(_ kept: KeptForever) {
    object { writer in
      writer.member("fact", PlanWording.fact(of: kept.cause))
      writer.member("images", kept.images)
      writer.member("ownRegistryBytes") { $0.integer(kept.ownRegistryBytes) }
      writer.member("reason", kept.cause.name)
      writer.member("registryBytes") { $0.integer(kept.registryBytes) }
      writer.member("storedBytes") { $0.integer(kept.storedBytes) }
    }
  }

  mutating func write(_ cell: WhatIfCell) {
    object { writer in
      writer.member("endangeredImages", cell.endangered)
      writer.member("historyBytes") { $0.integer(cell.historyBytes) }
      writer.member("imageBytes") { $0.integer(cell.imageBytes) }
      writer.member("images", cell.images)
      writer.member("isGiven", cell.isGiven)
      writer.member("keepTagRevisions", cell.keepTagRevisions)
      writer.member("keepYoungerThanSeconds") { $0.write(cell.keepYoungerThan) }
      writer.member("outcome", cell.outcome.rawValue)
      writer.member("registryBytes") { $0.integer(cell.registryBytes) }
      writer.member("tagEvents", cell.tagEvents)
    }
  }

  mutating func write(_ decision: TagDecision, of plan: PrunePlan, _ retirement: RetirementPlan) {
    let stream = plan.streams[Int(decision.stream)]
    object { writer in
      writer.member("fact", decision.fact)
      writer.member("imageStream", stream.imageStream)
      writer.member("namespace", stream.namespace)
      writer.member("reason", decision.check.name)
      writer.member("rule", decision.rule.map { retirement.policy.rules[$0].name })
      writer.member("tag", decision.tag)
      writer.member("verdict", decision.check.verdict)
    }
  }
}
