import Ledger
import Model
import Report
import Rules
import Store

/// Runs the rules over a snapshot, and says of each finding whose it is and whether it counts.
///
/// First run the rules that judge the cluster, and those that look at the ledger of etcd once that
/// is there. What became of the suppressions is then written down, and the rules of topic
/// `suppressions` run over that.
struct Judge {
  private let path: String
  private let settings: AuditSettings
  private let asOf: Timestamp
  private let coverage: [Coverage]
  private let teams: TeamDirectory
  private var suppressions: SuppressionBook
  private var baseline: BaselineLedger?

  /// Gathers what the snapshot says of suppressions and owners; the baseline is the one that
  /// findings are looked up in.
  init(_ store: SnapshotStore, settings: AuditSettings, baseline: BaselineLedger?) throws {
    path = store.path
    self.settings = settings
    self.baseline = baseline
    let owners = settings.configuration.owners
    let facts = try store.read { reader in
      (
        asOf: reader.asOf, coverage: try reader.coverage(),
        annotations: try reader.annotations(beginning: "tagtidy/ignore"),
        labels: try owners?.label.map { try reader.namespaceLabels($0) } ?? [:],
        owned: try owners?.annotation.map { try reader.namespaceAnnotations($0) } ?? [:]
      )
    }
    (asOf, coverage) = (facts.asOf, facts.coverage)
    teams = TeamDirectory(owners, labels: facts.labels, annotations: facts.owned)
    suppressions = try SuppressionBook(
      annotations: facts.annotations, configured: settings.configuration.suppressions,
      rules: settings.rules, asOf: facts.asOf)
  }

  /// Runs all rules.
  ///
  /// - Parameters:
  ///   - ledger: The ledger of etcd, which is made meanwhile.
  ///   - writeSuppressions: Keeps what became of the suppressions, where rules can read it.
  ///   - keep: Takes each finding; in which order is left open.
  /// - Returns: What came of each rule, in order of id, and the ledger.
  /// - Throws: What the parameters throw, and ``StoreError``.
  mutating func run(
    beside ledger: LedgerStage, writeSuppressions: ([SuppressionRow]) throws -> Void,
    keep: (JudgedFinding) throws -> Void
  ) throws -> (outcomes: [RuleOutcome], ledger: EtcdLedger) {
    let last = settings.scopes.forms.filter(\.rule.isJudgedLast)
    let others = settings.scopes.forms.filter { !$0.rule.isJudgedLast }
    var outcomes = try run(
      others.filter { !$0.rule.readsLedger }, beside: ledger.draft, keep: keep)
    let finished = try ledger.finish()
    outcomes.merge(try run(others.filter(\.rule.readsLedger), keep: keep)) { first, _ in first }
    try writeSuppressions(suppressions.rows(ran: outcomes.ran, scopes: settings.scopes))
    outcomes.merge(try run(last, keep: keep)) { first, _ in first }
    let inOrder = settings.scopes.rules.compactMap { rule in
      outcomes[rule.id].map { RuleOutcome(rule: rule, state: $0.state, duration: $0.duration) }
    }
    return (inOrder, finished)
  }

  /// Whether a rule is judged in a namespace.
  func judges(_ rule: String, in namespace: String) -> Bool {
    settings.scopes.judges(rule, in: namespace)
  }

  /// What became of the baseline in a run; nil where there is none.
  func baselineStatus(_ outcomes: [RuleOutcome]) -> BaselineStatus? {
    baseline?.status(scopes: settings.scopes, ran: Set(outcomes.filter(\.hasRun).map(\.rule.id)))
  }

  private mutating func run(
    _ forms: [RuleForm], beside work: @escaping @Sendable () -> Void = {},
    keep: (JudgedFinding) throws -> Void
  ) throws -> [String: RuleOutcome] {
    let runner = try RuleRunner(forms) {
      RuleEngine(
        connection: try ReadOnlyConnection(path: path), asOf: asOf, coverage: coverage)
    }
    let outcomes = try runner.run(beside: work) { form, finding in
      guard let finding = settings.scopes.finding(finding, of: form) else { return }
      try keep(judged(finding))
    }
    return Dictionary(outcomes.map { ($0.rule.id, $0) }, uniquingKeysWith: { $0.joined(with: $1) })
  }

  private mutating func judged(_ finding: Finding) -> JudgedFinding {
    let suppression = suppressions.suppression(of: finding)
    return JudgedFinding(
      finding: finding, suppression: settings.ignoresSuppressions ? nil : suppression,
      isBaselined: baseline?.holds(finding) ?? false,
      team: teams.team(of: finding.subject.namespace))
  }
}

extension RuleOutcome {
  /// Whether what it did not find is not there.
  var hasRun: Bool {
    if case .ran = state { true } else { false }
  }

  /// What came of a rule that runs in two forms.
  fileprivate func joined(with other: Self) -> Self {
    RuleOutcome(
      rule: rule, state: state.graver(other.state), duration: duration + other.duration)
  }
}

extension [String: RuleOutcome] {
  /// Ids of the rules that ran.
  fileprivate var ran: Set<String> { Set(filter(\.value.hasRun).keys) }
}

extension RuleOutcome.State {
  /// What came of a rule that runs in two forms.
  fileprivate func graver(_ other: Self) -> Self {
    switch (self, other) {
    case (.failed, _), (.notRun, .ran), (.notRun, .notRun): self
    default: other
    }
  }
}
