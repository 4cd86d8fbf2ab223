/// The settings of the cluster's own pruner: `imagepruner.imageregistry.operator.openshift.io`.
package struct ImagePruner: Sendable {
  package let isSuspended: Bool
  /// In cron's form; empty for the default.
  package let schedule: String
  /// Nil where unset, which means 3.
  package let keepTagRevisions: Int64?
  /// `keepYoungerThanDuration`, or the deprecated `keepYoungerThan`; nil where both are unset,
  /// which means 3,600.
  package let keepYoungerThanSeconds: Int64?
  /// Whether both age fields are set.
  package let hasBothAges: Bool
  package let ignoresInvalidReferences: Bool
  package let conditions: [Condition]

  package init(
    isSuspended: Bool, schedule: String, keepTagRevisions: Int64?, keepYoungerThanSeconds: Int64?,
    hasBothAges: Bool, ignoresInvalidReferences: Bool, conditions: [Condition]
  ) {
    self.isSuspended = isSuspended
    self.schedule = schedule
    self.keepTagRevisions = keepTagRevisions
    self.keepYoungerThanSeconds = keepYoungerThanSeconds
    self.hasBothAges = hasBothAges
    self.ignoresInvalidReferences = ignoresInvalidReferences
    self.conditions = conditions
  }

  /// One of `status.conditions[]`.
  package struct Condition: Sendable {
    package let type: String
    package let status: String
    package let reason: String
    package let changedAt: Timestamp?

    package init(type: String, status: String, reason: String, changedAt: Timestamp?) {
      self.type = type
      self.status = status
      self.reason = reason
      self.changedAt = changedAt
    }
  }
}
