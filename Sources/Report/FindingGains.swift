import Model
import Rules

/// What the findings of each rule cost together, and how many of the findings are known already.
struct FindingGains {
  /// By the rule's id; without the rules whose findings cost nothing that was counted.
  private(set) var byRule: [String: Impact] = [:]
  private(set) var baselined = 0
  private(set) var suppressed = 0

  /// Goes through the findings once.
  init(_ findings: ReportedFindings) {
    findings.visitAllInBrief { add($0) }
  }

  /// The rules that gain most, what workloads are at stake before what bytes are; where nothing was
  /// counted, the report's first.
  func first(_ count: Int, of groups: [FindingGroup]) -> [FindingGroup] {
    let gaining = groups.enumerated().compactMap { place, group in
      byRule[group.rule].map { (place: place, group: group, impact: $0) }
    }
    guard !gaining.isEmpty else { return Array(groups.prefix(count)) }
    return
      gaining.sorted { left, right in
        (right.impact.workloads, right.impact.bytes, left.place)
          < (left.impact.workloads, left.impact.bytes, right.place)
      }
      .prefix(count).map(\.group)
  }

  private mutating func add(_ reported: ReportedFinding) {
    if reported.isBaselined { baselined += 1 }
    guard reported.suppression == nil else {
      suppressed += 1
      return
    }
    let impact = reported.finding.impact
    guard impact != Impact() else { return }
    let sum = byRule[reported.finding.rule] ?? Impact()
    byRule[reported.finding.rule] = Impact(
      registryBytes: sum.registryBytes + impact.registryBytes,
      storedBytes: sum.storedBytes + impact.storedBytes,
      workloads: sum.workloads + impact.workloads)
  }
}

extension Impact {
  /// What the registry and etcd would get back together.
  fileprivate var bytes: Int64 { registryBytes + storedBytes }
}
