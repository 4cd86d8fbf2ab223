/// A baseline, and which of its entries a run found again.
package struct BaselineLedger: Sendable {
  private let baseline: Baseline
  private let path: String
  private let known: Set<String>
  private var found: Set<String> = []

  /// Opens a baseline; the path is for whoever reads the report.
  package init(_ baseline: Baseline, path: String) {
    self.baseline = baseline
    self.path = path
    known = Set(baseline.entries.map(\.fingerprint))
  }

  /// Whether the baseline holds a finding, which is noted as found.
  package mutating func holds(_ finding: Finding) -> Bool {
    guard known.contains(finding.fingerprint) else { return false }
    found.insert(finding.fingerprint)
    return true
  }

  /// What became of the entries.
  ///
  /// - Parameters:
  ///   - scopes: Where which rule is judged: an entry that no rule looked for is not obsolete.
  ///   - ran: Ids of the rules that ran.
  /// - Returns: How many there are, and which are gone.
  package func status(scopes: RuleScopes, ran: Set<String>) -> BaselineStatus {
    let missing = baseline.entries.filter { !found.contains($0.fingerprint) }
    let obsolete = missing.filter { entry in
      guard let rule = scopes.rule(named: entry.rule), ran.contains(rule.id) else { return false }
      return scopes.judges(rule.id, in: entry.namespace)
    }
    return BaselineStatus(
      path: path, entries: baseline.entries.count, obsolete: obsolete,
      notJudged: missing.count - obsolete.count,
      hasOtherSettings: baseline.configHash != scopes.hash)
  }

  /// The baseline without some of its entries.
  package func removing(_ entries: [Baseline.Entry]) -> Baseline {
    let removed = Set(entries)
    return Baseline(
      baseline.entries.filter { !removed.contains($0) }, configHash: baseline.configHash,
      toolVersion: baseline.toolVersion)
  }
}
