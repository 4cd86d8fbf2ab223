package import Model
package import Plan

extension ComparisonReport {
  /// Something that a plan wants to remove, and what is so now.
  package struct Verified: Sendable {
    package let subject: String
    package let parts: [Part]
    package let planned: PlanJudgement
    package let verification: PlanVerification

    package init(_ item: PlanItem, _ verification: PlanVerification) {
      subject = item.text
      parts = item.parts
      planned = PlanJudgement(verdict: item.verdict, reason: item.reason, fact: item.fact)
      self.verification = verification
    }

    package init(_ tag: PlanDocument.RetiredTag, _ verification: PlanVerification) {
      subject = tag.text
      parts = tag.parts
      planned = PlanJudgement(verdict: "prune", reason: "", fact: tag.reason)
      self.verification = verification
    }
  }

  /// What is verified together.
  package enum VerifiedKind: String, CaseIterable, Sendable {
    case retirements
    case tagEvents
    case images
  }

  /// Goes through everything of a kind that a plan wants to remove.
  package typealias Verifications = (VerifiedKind, (Verified) throws -> Void) throws -> Void

  /// Compares a plan with what a newer one says.
  ///
  /// - Throws: What `verifications` throws.
  package init(
    verifying document: PlanDocument, against plan: PrunePlan,
    verifications: @escaping Verifications
  ) throws {
    let sections = try VerifiedKind.allCases.map { try Section($0, verifications) }
    let counts = sections.flatMap(\.counts)
    let broken = counts.filter { !$0.isQuiet }.reduce(0) { $0 + $1.number }
    let holding = counts.filter(\.isQuiet).reduce(0) { $0 + $1.number }
    let facts = Self.facts(verifying: document, against: plan)
    let outcome =
      broken + facts.count == 0
      ? "The plan holds: all \(Wording.count(holding, "item"))."
      : "The plan does not hold: \(Wording.number(broken)) of "
        + "\(Wording.count(broken + holding, "item")) no longer go as planned"
        + (facts.isEmpty ? "." : ", and the run as a whole has changed.")
    self.init(
      title: "Plan against a newer state", outcome: outcome, oldMoment: document.asOf,
      newMoment: plan.asOf, facts: facts, sections: sections)
  }

  private static func facts(
    verifying document: PlanDocument, against plan: PrunePlan
  ) -> [Fact] {
    var now = PlanDocument()
    now.missing = plan.facts.missing.map(\.reason)
    now.outcome = plan.outcome.rawValue
    now.refusal = plan.refusal?.message ?? ""
    return [
      Fact(
        key: "policy", label: "Policy", old: document.policyValue,
        new: .text(plan.policy.flags.joined(separator: " "))),
      Fact(key: "outcome", label: "Outcome", old: document.outcomeValue, new: now.outcomeValue),
      Fact(key: "missing", label: "Not read", old: document.missingValue, new: now.missingValue),
    ].filter { $0.old != $0.new }
  }
}

extension ComparisonReport.Section {
  fileprivate init(
    _ kind: ComparisonReport.VerifiedKind,
    _ verifications: @escaping ComparisonReport.Verifications
  ) throws {
    var numbers: [PlanVerification.Cause: Int] = [:]
    try verifications(kind) { numbers[$0.verification.cause, default: 0] += 1 }
    self.init(
      key: kind.rawValue, title: kind.title,
      counts: PlanVerification.Cause.allCases.compactMap { cause in
        numbers[cause].map {
          ComparisonReport.Count(
            change: cause.rawValue, label: cause.label, number: $0, isQuiet: cause == .holds)
        }
      },
      visit: { receive in
        try verifications(kind) { verified in
          try receive(
            ComparisonReport.Entry(
              change: verified.verification.cause.rawValue, subject: verified.subject,
              parts: verified.parts, old: verified.planned, new: verified.verification.now))
        }
      })
  }
}

extension ComparisonReport.VerifiedKind {
  fileprivate var title: String {
    switch self {
    case .retirements: "Tags to retire"
    case .tagEvents: "History items to remove"
    case .images: "Images to remove"
    }
  }
}

extension PlanVerification.Cause {
  fileprivate var label: String {
    switch self {
    case .holds: "as planned"
    case .gone: "gone already"
    case .tagMoved: "moved to another image"
    case .inUse: "now in use"
    case .verdictChanged: "judged otherwise now"
    }
  }
}
