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
  package let decisions: DecisionList
  /// Retired tags without a history.
  package let bareTags: [StreamTagName]
  /// In order of kind, namespace, name and tag.
  package let markers: [KeepMarkers.Entry]
  /// The reference's plan for the cluster without the retired tags.
  package let after: PrunePlan
  /// What both stages give back on top of the reference.
  package let gain: RetirementGain
}
