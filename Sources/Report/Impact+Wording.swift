import Model
import Rules

extension Impact {
  /// `3 workloads at risk, 1.5 GiB of registry, 12 KiB of etcd`; empty where nothing was counted.
  var text: String {
    let parts = [
      workloads > 0 ? Wording.count(workloads, "workload") + " at risk" : "",
      registryBytes > 0 ? FactText.bytes(registryBytes) + " of registry" : "",
      storedBytes > 0 ? FactText.bytes(storedBytes) + " of etcd" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
