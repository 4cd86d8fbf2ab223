import Model
import Report
import Rules
import Store

/// A finding, and what a team's settings come to for it.
struct JudgedFinding {
  let finding: Finding
  /// Nil where it counts.
  let suppression: Suppression?
  let isBaselined: Bool
  /// Empty where nobody is named.
  let team: String
}

extension FindingEntry {
  init(_ judged: JudgedFinding) {
    let (finding, subject) = (judged.finding, judged.finding.subject)
    self.init(
      fingerprint: finding.fingerprint, rule: finding.rule, severity: finding.severity.rawValue,
      namespace: subject.namespace, imageStream: subject.imageStream, tag: subject.tag,
      revision: subject.revision, image: subject.image, kind: subject.kind, name: subject.name,
      field: subject.field, message: finding.message, remedy: finding.remedy,
      evidence: finding.evidenceText, impact: finding.impact,
      standing: FindingStanding(
        team: judged.team, suppressionOrigin: judged.suppression?.origin.rawValue ?? "",
        suppressionReason: judged.suppression?.reason ?? "",
        suppressionUntil: judged.suppression?.until?.text ?? "",
        suppressionReference: judged.suppression?.reference ?? "",
        isBaselined: judged.isBaselined))
  }
}
