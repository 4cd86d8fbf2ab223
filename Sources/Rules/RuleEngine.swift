package import Model
package import Store

/// Runs rules over one snapshot.
package struct RuleEngine {
  private let connection: ReadOnlyConnection
  private let asOf: Timestamp
  private let evidence: EvidenceCheck

  /// Makes an engine.
  ///
  /// - Parameters:
  ///   - connection: The snapshot.
  ///   - asOf: The moment it is judged at, which queries know as `:as_of`.
  ///   - coverage: What was read of the cluster.
  package init(connection: ReadOnlyConnection, asOf: Timestamp, coverage: [Coverage]) {
    self.connection = connection
    self.asOf = asOf
    evidence = EvidenceCheck(coverage)
  }

  /// What comes of every rule of a set, in order of id.
  package func outcomes(of rules: RuleSet) -> [RuleOutcome] {
    rules.rules.map(outcome)
  }

  /// What comes of one rule.
  ///
  /// A rule that lacks evidence is not run; one whose query fails takes nothing else with it.
  package func outcome(of rule: Rule) -> RuleOutcome {
    if let missing = evidence.missing(for: rule) {
      return RuleOutcome(rule: rule, state: .notRun(missing))
    }
    do throws(StoreError) {
      let findings = try Self.findings(
        of: rule, choosing: [Rule.asOf: .integer(asOf.seconds)], in: connection)
      return RuleOutcome(rule: rule, state: .ran(findings: findings))
    } catch {
      return RuleOutcome(rule: rule, state: .failed(error.description))
    }
  }

  /// The findings of a rule, in order of subject, whatever was read.
  ///
  /// The choices are the moment, and parameters that are not as the rule has them.
  static func findings(
    of rule: Rule, choosing choices: [String: SQLValue], in connection: ReadOnlyConnection
  ) throws(StoreError) -> [Finding] {
    var parameters = choices
    for parameter in rule.parameters where choices[parameter.name] == nil {
      parameters[parameter.name] = parameter.value
    }
    let columns = try connection.shape(of: rule.sql).columns
    let wording = RowWording(rule: rule, columns: columns, parameters: parameters)
    var findings: [Finding] = []
    try connection.query(rule.sql, parameters: parameters) { row in
      findings.append(wording.finding(from: row))
    }
    // Their places are sorted, since a finding is much to move about.
    let order = findings.indices.sorted {
      FindingOrder.precedes(findings[$0], findings[$1])
    }
    var seen: [String: Int] = [:]
    return order.map { place in
      let finding = findings[place]
      let ordinal = seen[finding.fingerprint, default: 0]
      seen[finding.fingerprint] = ordinal + 1
      return ordinal == 0 ? finding : finding.toldApart(by: ordinal)
    }
  }
}
