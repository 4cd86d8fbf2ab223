import Model
import Plan

extension JSONWriter {
  mutating func write(_ subject: ExplanationSubject) {
    object { writer in
      writer.member("kind", subject.kind)
      writer.member("name", subject.name)
      writer.member("sort", subject.sort.rawValue)
    }
  }

  mutating func write(_ run: ExplanationRun) {
    object { writer in
      writer.member("imageWithoutMetadata", run.imageWithoutMetadata)
      writer.member("lost", run.lost)
      writer.member("message", run.message)
      writer.member("missing") { $0.array(run.missing) { $0.write($1) } }
      writer.member("outcome", run.outcome.rawValue)
    }
  }

  mutating func write(_ facts: [ExplanationFact]) {
    object { writer in
      for fact in facts.sorted(by: { $0.name < $1.name }) {
        switch fact.value {
        case .text(let text): writer.member(fact.name, text)
        case .texts(let texts): writer.member(fact.name, texts)
        case .time(let time): writer.member(fact.name, time.text)
        case .bytes(let number), .number(let number):
          writer.member(fact.name) { $0.integer(number) }
        case .flag(let flag): writer.member(fact.name, flag)
        }
      }
    }
  }

  mutating func write(_ verdict: Verdict?) {
    guard let verdict else { return null() }
    object { writer in
      writer.member("check", verdict.check)
      writer.member("fact", verdict.fact)
      writer.member("referrers", verdict.referrers.map(\.text))
      writer.member("state", verdict.state.rawValue)
    }
  }

  mutating func write(_ check: ExplanationCheck) {
    object { writer in
      writer.member("applies", check.applies)
      writer.member("effect", check.effect.rawValue)
      writer.member("fact", check.fact)
      writer.member("name", check.name)
      writer.member("state", check.state.rawValue)
    }
  }

  mutating func write(_ revision: ExplanationRevision) {
    object { writer in
      writer.member("checks") { $0.array(revision.checks) { $0.write($1) } }
      writer.member("createdAt", revision.createdAt?.text)
      writer.member("image", revision.image)
      writer.member("imageStream", revision.imageStream)
      writer.member("namespace", revision.namespace)
      writer.member("revision", revision.number)
      writer.member("tag", revision.tag)
      writer.member("verdict") { $0.write(revision.verdict) }
    }
  }

  mutating func write(_ image: ExplanationImage) {
    object { writer in
      writer.member("checks") { $0.array(image.checks) { $0.write($1) } }
      writer.member("createdAt", image.createdAt?.text)
      writer.member("image", image.image)
      writer.member("indexes", image.indexes)
      writer.member("isManaged", image.isManaged)
      writer.member("verdict") { $0.write(image.verdict) }
    }
  }

  mutating func write(_ tag: ExplanationTag) {
    object { writer in
      writer.member("convention", tag.convention)
      writer.member("currentImage", tag.currentImage.orNil)
      writer.member("kept", tag.kept)
      writer.member("lastChangedAt", tag.lastChangedAt?.text)
      writer.member("pruned", tag.pruned)
      writer.member("revisions", tag.revisions)
      writer.member("tag", tag.tag)
      writer.member("unknown", tag.unknown)
      writer.member("users", tag.users)
      writer.member("verdict") { $0.write(tag.verdict) }
    }
  }

  mutating func write(_ user: ExplanationUser) {
    object { writer in
      writer.member("container", user.container.orNil)
      writer.member("field", user.holder.field)
      writer.member("isSeenByPruner", user.isSeenByPruner)
      writer.member("kind", user.holder.kind)
      writer.member("name", user.holder.name)
      writer.member("namespace", user.holder.namespace.orNil)
      writer.member("phase", user.phase.orNil)
      writer.member("place", user.place.orNil)
      writer.member("protects", user.protects)
      writer.member("role", user.holder.role?.rawValue)
      writer.member("target", user.target.orNil)
      writer.member("text", user.text)
      writer.member("why", user.why)
    }
  }

  mutating func write(_ field: ExplanationField) {
    object { writer in
      writer.member("image", field.image.orNil)
      writer.member("isPulledElsewhere", field.isPulledElsewhere)
      writer.member("resolution", field.resolution.rawValue)
      writer.member("user") { $0.write(field.user) }
      writer.member("verdict") { $0.write(field.verdict) }
    }
  }

  mutating func write(_ weight: ExplanationWeight?) {
    guard let weight else { return null() }
    object { writer in
      writer.member("historyBytes") { $0.integer(weight.historyBytes) }
      writer.member("images", weight.images)
      writer.member("ownImages", weight.ownImages)
      writer.member("sharedBytes") { $0.integer(weight.sharedBytes) }
      writer.member("storedBytes") { $0.integer(weight.storedBytes) }
      writer.member("uniqueBytes") { $0.integer(weight.uniqueBytes) }
    }
  }

  mutating func write(_ change: ExplanationChange?) {
    guard let change else { return null() }
    object { writer in
      writer.member("alternative") { $0.write(change.alternative) }
      writer.member("becomes", change.becomes.rawValue)
      writer.member("needsAll", change.needsAll)
      writer.member("steps") { $0.array(change.steps) { $0.write($1) } }
    }
  }

  private mutating func write(_ step: ExplanationChange.Step?) {
    guard let step else { return null() }
    object { writer in
      writer.member("command", step.command?.text)
      writer.member("risk", step.command?.risk)
      writer.member("text", step.text)
    }
  }
}
