import Model

/// A set of rules at a glance, for the terminal.
package struct RuleTable {
  private let rules: [Rule]

  package init(_ rules: RuleSet) {
    self.rules = rules.rules
  }

  /// One line for each rule under a line of titles, with a line break behind each.
  package var text: String {
    let rows =
      [["ID", "SEVERITY", "TOPIC", "NEEDS"]]
      + rules.map { [$0.id, $0.severity.rawValue, $0.topic, needs(of: $0)] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let padded = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return (padded + [row[3]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Kinds of which all must have been read are marked with a star.
  private func needs(of rule: Rule) -> String {
    let complete = KindWords.names(rule.needsComplete).map { $0 + "*" }
    let some = rule.needs.filter { !rule.needsComplete.contains($0) }.map(\.rawValue)
    return (some + complete).joined(separator: ", ")
  }
}
