package import Model

/// A finding as the history of runs keeps it.
package struct FindingEntry: Hashable, Sendable {
  /// One fact.
  package struct Fact: Hashable, Sendable {
    package let name: String
    package let value: SQLValue

    package init(name: String, value: SQLValue) {
      self.name = name
      self.value = value
    }
  }

  package let fingerprint: String
  package let rule: String
  package let severity: String
  package let namespace: String
  package let imageStream: String
  package let tag: String
  package let revision: Int
  package let image: String
  package let kind: String
  package let name: String
  package let field: String
  package let message: String
  package let remedy: String
  /// The facts, as a JSON object.
  package let evidence: String
  package let impact: Impact
  package let standing: FindingStanding

  package init(
    fingerprint: String, rule: String, severity: String, namespace: String, imageStream: String,
    tag: String, revision: Int, image: String, kind: String, name: String, field: String,
    message: String, remedy: String, evidence: String, impact: Impact,
    standing: FindingStanding = FindingStanding()
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.severity = severity
    self.namespace = namespace
    self.imageStream = imageStream
    self.tag = tag
    self.revision = revision
    self.image = image
    self.kind = kind
    self.name = name
    self.field = field
    self.message = message
    self.remedy = remedy
    self.evidence = evidence
    self.impact = impact
    self.standing = standing
  }
}

/// A finding of one run, with what the database knows about it.
package struct RecordedFinding: Sendable {
  package let entry: FindingEntry
  /// In the order of the rule's columns.
  package let facts: [FindingEntry.Fact]
  /// The moment of the run that saw it first.
  package let firstSeen: Timestamp
  package let isNew: Bool
  /// Where its object was read; nil where it was not.
  package let origin: (path: String, place: SourcePlace)?
}
