package import Model
package import Store

/// Runs rules over one snapshot.
package struct RuleEngine: Sendable {
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

  /// Runs one rule.
  ///
  /// A rule that lacks evidence is not run; one whose query fails takes nothing else with it.
  ///
  /// - Parameters:
  ///   - rule: The rule to run.
  ///   - receive: Takes each finding, in order of subject. Where the query fails in its midst,
  ///     those that were handed out before are not to be relied on.
  /// - Returns: How it went.
  package func run(_ rule: Rule, receive: (Finding) -> Void) -> RuleOutcome {
    if let missing = evidence.missing(for: rule) {
      return RuleOutcome(rule: rule, state: .notRun(missing))
    }
    do throws(StoreError) {
      try Self.findings(
        of: rule, choosing: [Rule.asOf: .integer(asOf.seconds)], in: connection, receive: receive)
      return RuleOutcome(rule: rule, state: .ran)
    } catch {
      return RuleOutcome(rule: rule, state: .failed(error.description))
    }
  }

  /// Hands out the findings of a rule, in order of subject, whatever was read.
  ///
  /// The database sorts them, so that no more than one is held at once; of those that cannot be
  /// told apart by their subject, only the fingerprints are.
  ///
  /// The choices are the moment, and parameters that are not as the rule has them.
  static func findings(
    of rule: Rule, choosing choices: [String: SQLValue], in connection: ReadOnlyConnection,
    receive: (Finding) -> Void
  ) throws(StoreError) {
    var parameters = choices
    for parameter in rule.parameters where choices[parameter.name] == nil {
      parameters[parameter.name] = parameter.value
    }
    let columns = try connection.shape(of: rule.sql).columns
    let wording = RowWording(rule: rule, columns: columns, parameters: parameters)
    var seen: [String: Int] = [:]
    let query = RowOrder.sorting(rule.sql, columns: columns)
    try connection.query(query, parameters: parameters) { row in
      let finding = wording.finding(from: row)
      let ordinal = seen[finding.fingerprint, default: 0]
      seen[finding.fingerprint] = ordinal + 1
      receive(ordinal == 0 ? finding : finding.toldApart(by: ordinal))
    }
  }
}
