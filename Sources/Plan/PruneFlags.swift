package import Model

/// The flags of `oc adm prune images` as they were given; nil for those that were not.
package struct PruneFlags: Hashable, Sendable {
  package var keepTagRevisions: Int?
  package var keepYoungerThan: GoDuration?
  package var all: Bool?
  /// Given at all, even as false, it unsets the flags that keep.
  package var pruneOverSizeLimit: Bool?
  package var pruneRegistry: Bool?
  package var ignoreInvalidRefs = false
  /// Nil for every namespace.
  package var namespace: String?

  package init() {}

  /// Why the reference refuses these flags; nil where it takes them.
  package var refusal: Refusal? {
    let hasKeepFlag = keepTagRevisions != nil || keepYoungerThan != nil
    if pruneOverSizeLimit != nil, hasKeepFlag {
      return Refusal(
        cause: .flags,
        message: "--prune-over-size-limit cannot be specified with --keep-tag-revisions "
          + "nor --keep-younger-than")
    }
    if let age = keepYoungerThan, age.nanoseconds < 0 {
      return Refusal(
        cause: .flags, message: "--keep-younger-than must be greater than or equal to 0")
    }
    if let revisions = keepTagRevisions, revisions < 0 {
      return Refusal(
        cause: .flags, message: "--keep-tag-revisions must be greater than or equal to 0")
    }
    return nil
  }
}
