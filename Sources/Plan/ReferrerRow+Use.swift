import Model
package import Store

extension ReferrerRow {
  /// Whether the object still runs, or will again.
  package var isUse: Bool {
    if role == .lastTriggered { return false }
    switch kind {
    case ObjectKind.pod.rawValue: return phase != "Succeeded" && phase != "Failed"
    case ObjectKind.build.rawValue: return ["", "New", "Pending", "Running"].contains(phase)
    case ObjectKind.job.rawValue: return phase.isEmpty
    default: return true
    }
  }
}
