import Model

/// Says what a rule lacks, by what was read.
struct EvidenceCheck: Sendable {
  private let coverage: [String: [Coverage]]

  init(_ coverage: [Coverage]) {
    self.coverage = Dictionary(grouping: coverage, by: \.kind)
  }

  /// What the rule needs and was not read; nil where nothing is missing.
  func missing(for rule: Rule) -> MissingEvidence? {
    var reasons: Set<String> = []
    var commands: Set<String> = []
    for group in groups(in: rule.needs) {
      let absences = group.compactMap(absence)
      guard absences.count == group.count else { continue }
      reasons.formUnion(absences)
      commands.formUnion(group.map(command))
    }
    for kind in rule.needsComplete {
      let gaps = absence(of: kind).map { [$0] } ?? self.gaps(in: kind)
      guard !gaps.isEmpty else { continue }
      reasons.formUnion(gaps)
      commands.insert(command(for: kind))
    }
    if !rule.needsComplete.isEmpty, let reason = lossOfUnknownKind { reasons.insert(reason) }
    if reasons.isEmpty { return nil }
    return MissingEvidence(reasons: reasons.sorted(), commands: commands.sorted())
  }

  /// Kinds one by one, but for all referrers together, of which any will do.
  private func groups(in kinds: [ObjectKind]) -> [[ObjectKind]] {
    guard Set(kinds).isSuperset(of: ObjectKind.referrers) else { return kinds.map { [$0] } }
    return [ObjectKind.referrers]
      + kinds.filter { !ObjectKind.referrers.contains($0) }.map { [$0] }
  }

  /// What could not be read and does not say what it is may be of any kind.
  private var lossOfUnknownKind: String? {
    let lost = (coverage[""] ?? []).map(\.lost).reduce(0, +)
    return lost == 0 ? nil : "\(Self.objects(lost, "of unknown kind")) could not be read"
  }

  /// A list counts as read even if it is empty, but not if all of it was lost.
  private func absence(of kind: ObjectKind) -> String? {
    let isRead = rows(of: kind).contains { $0.objects > 0 || $0.lost == 0 }
    return isRead ? nil : "no \(kind.rawValue) was read"
  }

  private func gaps(in kind: ObjectKind) -> [String] {
    let rows = rows(of: kind)
    let name = kind.rawValue
    var gaps: [String] = []
    let lost = rows.map(\.lost).reduce(0, +)
    if lost > 0 { gaps.append("\(Self.objects(lost, "of kind \(name)")) could not be read whole") }
    if rows.contains(where: \.isTruncated) { gaps.append("a list of \(name) is cut off") }
    let everywhere = [Coverage.everyNamespace] + (kind.isClusterScoped ? [""] : [])
    if !rows.contains(where: { everywhere.contains($0.namespace) }) {
      gaps.append("\(name) was not read for every namespace")
    }
    return gaps
  }

  private static func objects(_ count: Int, _ what: String) -> String {
    "\(count) \(count == 1 ? "object" : "objects") \(what)"
  }

  private func rows(of kind: ObjectKind) -> [Coverage] {
    coverage[kind.rawValue] ?? []
  }

  private func command(for kind: ObjectKind) -> String {
    "oc get \(kind.resource)\(kind.isClusterScoped ? "" : " -A") -o json"
  }
}
