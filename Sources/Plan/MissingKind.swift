package import Model

/// A kind of objects that a verdict needs and that was not read whole.
package struct MissingKind: Hashable, Sendable {
  package let kind: ObjectKind
  /// Why it does not count as read.
  package let reason: String
  /// The command that exports it.
  package let command: String

  /// What is missing for a policy, in the order in which the reference reads.
  package static func all(in coverage: [Coverage], for policy: PrunePolicy) -> [MissingKind] {
    let needed = ObjectKind.readByPruner.filter { $0 != .limitRange || policy.pruneOverSizeLimit }
    return all(of: needed, in: coverage, namespace: policy.namespace)
  }

  /// What is missing of what may use a tag, in any namespace, in the same order.
  package static func users(in coverage: [Coverage]) -> [MissingKind] {
    all(
      of: ObjectKind.readByPruner.filter { $0 != .limitRange }, in: coverage, namespace: nil)
  }

  private static func all(
    of kinds: [ObjectKind], in coverage: [Coverage], namespace: String?
  ) -> [MissingKind] {
    let rows = Dictionary(grouping: coverage, by: \.kind)
    return kinds.compactMap { kind in
      gap(in: kind, rows: rows[kind.rawValue] ?? [], namespace: namespace).map {
        MissingKind(
          kind: kind, reason: $0,
          command: "oc get \(kind.resource)\(kind.isClusterScoped ? "" : " -A") -o json")
      }
    }
  }

  private static func gap(in kind: ObjectKind, rows: [Coverage], namespace: String?) -> String? {
    let own = kind.isClusterScoped ? "" : namespace
    let read = rows.filter { $0.namespace == Coverage.everyNamespace || $0.namespace == own }
    if rows.isEmpty { return "no \(kind.rawValue) was read" }
    if read.isEmpty { return "\(kind.rawValue) was not read for every namespace" }
    let lost = read.map(\.lost).reduce(0, +)
    if lost > 0 { return "\(lost) of \(kind.rawValue) could not be read whole" }
    return read.contains(where: \.isTruncated) ? "a list of \(kind.rawValue) is cut off" : nil
  }
}
