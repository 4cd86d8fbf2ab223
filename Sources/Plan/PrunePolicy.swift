package import Model

/// What a prune keeps, after the reference's defaults are filled in.
///
/// Source: `oc adm prune images`, its flags and what it makes of them.
package struct PrunePolicy: Hashable, Sendable {
  /// How many of the newest revisions of each tag stay; 0 keeps none on this ground.
  package let keepTagRevisions: Int
  /// Nil where the size limit flag unset it.
  package let keepYoungerThan: GoDuration?
  /// Whether images that are not managed are deleted too.
  package let all: Bool
  /// Whether sizes decide instead of ages and revisions.
  package let pruneOverSizeLimit: Bool
  /// Whether links and blobs are deleted in the registry.
  package let pruneRegistry: Bool
  package let ignoreInvalidRefs: Bool
  /// Nil for every namespace.
  package let namespace: String?

  package init(_ flags: PruneFlags) {
    let hasSizeFlag = flags.pruneOverSizeLimit != nil
    keepTagRevisions = flags.keepTagRevisions ?? (hasSizeFlag ? 0 : 3)
    let hour = GoDuration(nanoseconds: 3_600_000_000_000)
    keepYoungerThan = flags.keepYoungerThan ?? (hasSizeFlag ? nil : hour)
    all = flags.all ?? true
    pruneOverSizeLimit = flags.pruneOverSizeLimit ?? false
    pruneRegistry = flags.pruneRegistry ?? true
    ignoreInvalidRefs = flags.ignoreInvalidRefs
    namespace = flags.namespace
  }

  private init(_ other: PrunePolicy, keepTagRevisions: Int, keepYoungerThan: GoDuration) {
    self.keepTagRevisions = keepTagRevisions
    self.keepYoungerThan = keepYoungerThan
    all = other.all
    pruneOverSizeLimit = other.pruneOverSizeLimit
    pruneRegistry = other.pruneRegistry
    ignoreInvalidRefs = other.ignoreInvalidRefs
    namespace = other.namespace
  }

  /// The same policy with other keep flags.
  func keeping(_ revisions: Int, youngerThan age: GoDuration) -> PrunePolicy {
    PrunePolicy(self, keepTagRevisions: revisions, keepYoungerThan: age)
  }
}
