/// One snapshot of an etcd: how large it is, and what it is filled with.
package struct EtcdSnapshot: Hashable, Sendable {
  /// As the user named it; a member's name stands behind an `!`.
  package let path: String
  /// Index of the source among those read, from 0.
  package let source: Int
  package let space: EtcdSpace
  /// The store's revision: how often anything was written to it since it was made.
  package let revision: Int64
  /// Up to where old revisions were thrown away; 0 where none ever were.
  package let compactRevision: Int64
  /// The sum over all prefixes.
  package let usage: EtcdUsage
  /// In the order of their names.
  package let prefixes: [EtcdPrefix]

  package init(
    path: String, source: Int, space: EtcdSpace, revision: Int64, compactRevision: Int64,
    usage: EtcdUsage, prefixes: [EtcdPrefix]
  ) {
    self.path = path
    self.source = source
    self.space = space
    self.revision = revision
    self.compactRevision = compactRevision
    self.usage = usage
    self.prefixes = prefixes
  }
}
