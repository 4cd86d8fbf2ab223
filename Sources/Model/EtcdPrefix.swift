/// What the objects of one kind take up in etcd.
package struct EtcdPrefix: Hashable, Sendable {
  /// What their keys begin with: `/openshift.io/images`; empty for keys without such a beginning.
  package let prefix: String
  package let usage: EtcdUsage

  package init(prefix: String, usage: EtcdUsage) {
    self.prefix = prefix
    self.usage = usage
  }
}
