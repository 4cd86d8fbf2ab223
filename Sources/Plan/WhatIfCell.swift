package import Model

/// What the reference would do with other flags: one cell of a table.
package struct WhatIfCell: Hashable, Sendable {
  package let keepTagRevisions: Int
  package let keepYoungerThan: GoDuration
  /// Whether these are the flags of the plan.
  package let isGiven: Bool
  /// How the reference would end.
  package let outcome: PrunePlan.Outcome
  package let tagEvents: Int
  package let images: Int
  /// What the registry gets back, in bytes.
  package let registryBytes: Int64
  /// What etcd gets back of images, in bytes.
  package let imageBytes: Int64
  /// What etcd gets back of history items, in bytes.
  package let historyBytes: Int64
  /// Images that something uses although the reference does not see it.
  package let endangered: Int
}
