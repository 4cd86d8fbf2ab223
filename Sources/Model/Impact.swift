/// What a finding costs, as far as it can be counted; 0 where it cannot or costs nothing.
package struct Impact: Hashable, Sendable {
  /// What the integrated registry would get back, in bytes.
  package let registryBytes: Int64
  /// What etcd would get back, in bytes.
  package let storedBytes: Int64
  /// Workloads that fail, or may.
  package let workloads: Int64

  package init(registryBytes: Int64 = 0, storedBytes: Int64 = 0, workloads: Int64 = 0) {
    self.registryBytes = registryBytes
    self.storedBytes = storedBytes
    self.workloads = workloads
  }
}
