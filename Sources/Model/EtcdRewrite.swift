/// An object that was written again before etcd threw its older revisions away.
package struct EtcdRewrite: Hashable, Sendable {
  /// Index of the source among those read, from 0.
  package let source: Int
  package let kind: String
  package let namespace: String
  package let name: String
  /// How often it was written since it was made.
  package let version: Int64
  /// How many of those revisions are kept, from 2.
  package let revisions: Int
  /// Bytes of keys and values of those.
  package let revisionBytes: Int

  package init(
    source: Int, kind: String, namespace: String, name: String, version: Int64, revisions: Int,
    revisionBytes: Int
  ) {
    self.source = source
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.version = version
    self.revisions = revisions
    self.revisionBytes = revisionBytes
  }
}
