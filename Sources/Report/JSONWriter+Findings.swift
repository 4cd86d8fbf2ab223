import Model
import Rules

extension JSONWriter {
  mutating func write(_ reported: ReportedFinding) {
    let finding = reported.finding
    object { writer in
      writer.member("evidence") { $0.array(finding.evidence) { $0.write($1) } }
      writer.member("fingerprint", reported.fingerprint)
      writer.member("firstSeen", reported.firstSeen.text)
      writer.member("impact") { $0.write(finding.impact) }
      writer.member("isBaselined", reported.isBaselined)
      writer.member("isNew", reported.isNew)
      writer.member("message", finding.message)
      writer.member("path", reported.path.orNil)
      writer.member("place") { $0.write(reported.place) }
      writer.member("remedy", finding.remedy.orNil)
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("subject") { $0.write(finding.subject) }
      writer.member("suppression") { $0.write(reported.suppression) }
      writer.member("team", reported.team.orNil)
    }
  }

  mutating func write(_ fixed: FixedFinding) {
    object { writer in
      writer.member("firstSeen", fixed.firstSeen.text)
      writer.member("message", fixed.message)
      writer.member("rule", fixed.rule)
      writer.member("subject") { $0.write(fixed.subject) }
    }
  }

  /// Writes what came of a rule, with the number of the report's findings that are its own: null
  /// where it says nothing.
  mutating func write(_ outcome: RuleOutcome, findings: Int) {
    var missing = MissingEvidence(reasons: [], commands: [])
    var (state, failure): (String, String?) = ("ran", nil)
    switch outcome.state {
    case .ran: break
    case .notRun(let evidence): (state, missing) = ("notRun", evidence)
    case .failed(let message): (state, failure) = ("failed", message)
    }
    object { writer in
      writer.member("commands", missing.commands)
      writer.member("failure", failure)
      writer.member("findings", state == "ran" ? findings : nil)
      writer.member("reasons", missing.reasons)
      writer.member("rule") { $0.write(outcome.rule) }
      writer.member("state", state)
    }
  }

  private mutating func write(_ rule: Rule) {
    object { writer in
      writer.member("id", rule.id)
      writer.member("needs", rule.needs.map(\.rawValue))
      writer.member("needsComplete", rule.needsComplete.map(\.rawValue))
      writer.member("parameters") { $0.array(rule.parameters) { $0.write($1) } }
      writer.member("quietWhen", rule.quietWhen.orNil)
      writer.member("severity", rule.severity.rawValue)
      writer.member("source", rule.source)
      writer.member("title", rule.title)
      writer.member("topic", rule.topic)
      writer.member("why", rule.why)
    }
  }

  private mutating func write(_ parameter: RuleParameter) {
    object { writer in
      writer.member("name", parameter.name)
      writer.member("unit", parameter.unit.orNil)
      writer.member("value") { writer in
        parameter.value.map(
          null: writer.null(), integer: { writer.integer($0) }, real: { writer.real($0) },
          text: { writer.string($0) })
      }
    }
  }

  private mutating func write(_ evidence: Finding.Evidence) {
    object { writer in
      writer.member("name", evidence.name)
      writer.member("value") { $0.writeValue(of: evidence) }
    }
  }

  mutating func writeValue(of evidence: Finding.Evidence) {
    evidence.value.map(
      null: null(), integer: { integer($0) }, real: { real($0) }, text: { string($0) })
  }

  private mutating func write(_ subject: FindingSubject) {
    object { writer in
      writer.member("field", subject.field.orNil)
      writer.member("image", subject.image.orNil)
      writer.member("imageStream", subject.imageStream.orNil)
      writer.member("kind", subject.kind.orNil)
      writer.member("name", subject.name.orNil)
      writer.member("namespace", subject.namespace.orNil)
      writer.member("revision", subject.revision == 0 ? nil : subject.revision)
      writer.member("tag", subject.tag.orNil)
    }
  }
}
