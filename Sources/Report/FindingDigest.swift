import Rules

/// What the findings of a report come to, gathered in one pass: counts, and as many of them as any
/// report shows, without their evidence.
struct FindingDigest: Sendable {
  /// The most findings that a report lists of one rule, or of those that are new.
  static let mostListed = 25

  /// Of those that count.
  private(set) var tally = FindingTally()
  /// How many do not count.
  private(set) var suppressed = 0
  /// The first of those that do not count.
  private(set) var firstSuppressed: [ReportedFinding] = []
  /// In the order in which rules first occur.
  private(set) var groups: [FindingGroup] = []
  /// The first of those that this run saw first.
  private(set) var firstNew: [ReportedFinding] = []
  private var namespaces: [String: FindingTally] = [:]
  private var teams: [String: FindingTally] = [:]
  private var places: [String: Int] = [:]

  /// Goes through the findings once.
  ///
  /// The outcomes tell what the rules are.
  init(_ findings: ReportedFindings, outcomes: [RuleOutcome]) {
    let rules = Dictionary(
      outcomes.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
    findings.visitAllInBrief { add($0, rules: rules) }
  }

  /// The findings of each namespace, the one with the gravest and most first.
  var byNamespace: [(namespace: String, tally: FindingTally)] {
    Self.sorted(namespaces).map { (namespace: $0.name, tally: $0.tally) }
  }

  /// The findings of each team, in the same order; empty where no team is named.
  var byTeam: [(team: String, tally: FindingTally)] {
    guard teams.keys.contains(where: { !$0.isEmpty }) else { return [] }
    return Self.sorted(teams).map { (team: $0.name, tally: $0.tally) }
  }

  private static func sorted(
    _ tallies: [String: FindingTally]
  ) -> [(name: String, tally: FindingTally)] {
    tallies.map { (name: $0.key, tally: $0.value) }
      .sorted { left, right in
        let (first, second) = (left.tally, right.tally)
        return (second.errors, second.warnings, second.infos, left.name)
          < (first.errors, first.warnings, first.infos, right.name)
      }
  }

  /// How many findings a rule has.
  func count(of rule: String) -> Int { places[rule].map { groups[$0].count } ?? 0 }

  private mutating func add(_ reported: ReportedFinding, rules: [String: Rule]) {
    guard reported.suppression == nil else {
      suppressed += 1
      if firstSuppressed.count < Self.mostListed { firstSuppressed.append(reported) }
      return
    }
    teams[reported.team, default: FindingTally()].add(reported)
    tally.add(reported)
    namespaces[reported.finding.subject.namespace, default: FindingTally()].add(reported)
    if reported.isNew, firstNew.count < Self.mostListed { firstNew.append(reported) }
    let rule = reported.finding.rule
    let place = places[rule] ?? groups.count
    if place == groups.count {
      places[rule] = place
      groups.append(
        FindingGroup(
          rule: rule, severity: reported.finding.severity, definition: rules[rule]))
    }
    groups[place].add(reported, listing: Self.mostListed)
  }
}
