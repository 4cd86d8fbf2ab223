import Rules

/// The findings of one rule, as far as they are listed.
struct FindingGroup {
  /// The rule's id.
  let rule: String
  /// Empty where no outcome tells of the rule.
  let title: String
  /// Nil where no outcome tells of the rule.
  let definition: Rule?
  /// The gravest of its findings.
  private(set) var severity: Severity
  /// All findings, listed or not.
  private(set) var count = 0
  /// Of these, the ones that this run saw first.
  private(set) var newCount = 0
  /// The first of them, in the report's order.
  private(set) var listed: [ReportedFinding] = []

  /// Those that are not listed.
  var unlisted: Int { count - listed.count }

  private init(rule: String, severity: Severity, definition: Rule?) {
    self.rule = rule
    self.severity = severity
    self.definition = definition
    title = definition?.title ?? ""
  }

  private mutating func add(_ reported: ReportedFinding, listing limit: Int) {
    count += 1
    newCount += reported.isNew ? 1 : 0
    severity = max(severity, reported.finding.severity)
    if listed.count < limit { listed.append(reported) }
  }

  /// The report's findings by rule, in the order in which rules first occur; of each rule at most
  /// `limit` are listed.
  static func all(of report: AuditReport, listing limit: Int) -> [FindingGroup] {
    let rules = Dictionary(
      report.outcomes.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    var groups: [FindingGroup] = []
    for reported in report.findings {
      let finding = reported.finding
      let place = places[finding.rule] ?? groups.count
      if place == groups.count {
        places[finding.rule] = place
        groups.append(
          FindingGroup(
            rule: finding.rule, severity: finding.severity, definition: rules[finding.rule]))
      }
      groups[place].add(reported, listing: limit)
    }
    return groups
  }
}
