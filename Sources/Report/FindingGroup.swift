import Rules

/// The findings of one rule, as far as they are listed.
struct FindingGroup: Sendable {
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

  init(rule: String, severity: Severity, definition: Rule?) {
    self.rule = rule
    self.severity = severity
    self.definition = definition
    title = definition?.title ?? ""
  }

  /// Counts a finding, and lists it where there is room.
  mutating func add(_ reported: ReportedFinding, listing limit: Int) {
    count += 1
    newCount += reported.isNew ? 1 : 0
    severity = max(severity, reported.finding.severity)
    if listed.count < limit { listed.append(reported) }
  }

  /// The report's findings by rule, in the order in which rules first occur; of each rule at most
  /// `limit` are listed.
  static func all(of report: AuditReport, listing limit: Int) -> [FindingGroup] {
    report.digest.groups.map { group in
      var shorter = group
      shorter.listed = Array(group.listed.prefix(limit))
      return shorter
    }
  }
}
