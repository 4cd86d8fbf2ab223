package import Model
package import Store

/// A rule's row, worded.
package struct Finding: Hashable, Sendable {
  /// The rule's id.
  package let rule: String
  package private(set) var severity: Severity
  package let subject: FindingSubject
  /// What is wrong, in a sentence without a period; hostile names are still as they are.
  package let message: String
  /// A command ready to paste, its values quoted for the shell; empty where there is none.
  package let remedy: String
  /// The row's other columns, in their order.
  package let evidence: [Evidence]
  package let impact: Impact
  /// Names it across runs, whatever its counts and dates: 16 hexadecimal digits.
  package private(set) var fingerprint: String

  /// Makes a finding; the discriminator holds facts that tell it apart from others of its rule
  /// about the same subject, and is empty where there are none.
  package init(
    rule: String, severity: Severity, subject: FindingSubject, message: String, remedy: String,
    evidence: [Evidence], impact: Impact = Impact(), discriminator: [String] = []
  ) {
    fingerprint = Fingerprint.text(rule: rule, subject: subject, discriminator: discriminator)
    self.rule = rule
    self.severity = severity
    self.subject = subject
    self.message = message
    self.remedy = remedy
    self.evidence = evidence
    self.impact = impact
  }

  /// The same finding, told apart from others whose fingerprint is the same; the ordinal is its
  /// place among them.
  func toldApart(by ordinal: Int) -> Finding {
    var finding = self
    finding.fingerprint = Fingerprint.text(
      rule: rule, subject: subject, discriminator: [fingerprint, "#\(ordinal)"])
    return finding
  }

  /// The same finding with another severity.
  func with(_ severity: Severity) -> Finding {
    var finding = self
    finding.severity = severity
    return finding
  }

  /// One fact: a column's name, which ends in its unit, and its value.
  package struct Evidence: Hashable, Sendable {
    package let name: String
    package let value: SQLValue

    package init(name: String, value: SQLValue) {
      self.name = name
      self.value = value
    }
  }
}
