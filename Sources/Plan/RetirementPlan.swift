package import Model

/// What a retirement policy comes to: what becomes of each tag, and what the reference would remove
/// once the retired ones are gone.
package struct RetirementPlan: Sendable {
  package let policy: RetirementPolicy
  /// Nil for any number.
  package let maxDeletes: Int?
  /// What stands in the way of any retirement, in order; empty where nothing does.
  package let missing: [MissingKind]
  /// All tags, in order of namespace, image stream and tag; none in a plan of decisions alone.
  package let decisions: [TagDecision]
  /// Retired tags without a history.
  package let bareTags: [StreamTagName]
  /// In order of kind, namespace, name and tag.
  package let markers: [KeepMarkers.Entry]
  /// The reference's plan for the cluster without the retired tags.
  package let after: PrunePlan
  /// What both stages give back on top of the reference.
  package let gain: RetirementGain

  /// How many tags came to each check, and by which rule, in the order of the checks.
  package var tally: [(check: RetirementCheck, rule: Int?, count: Int)] {
    var counts: [Int: Int] = [:]
    let width = policy.rules.count + 1
    for decision in decisions {
      counts[Int(decision.check.rawValue) * width + (decision.rule ?? -1) + 1, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.compactMap { key, count in
      guard let check = RetirementCheck(rawValue: UInt8(key / width)) else { return nil }
      return (check, key % width == 0 ? nil : key % width - 1, count)
    }
  }
}
