import ArgumentParser
import Model
import Rules

/// The settings of an audit as they count: those of the command line, else those of the
/// configuration file, else the built-in ones.
struct AuditSettings {
  /// Every rule there is.
  let rules: RuleSet
  let scopes: RuleScopes
  let configuration: AuditConfiguration
  let failOn: FailureThreshold
  let failOnNew: Bool
  let exitZero: Bool
  let showsSuppressed: Bool
  let ignoresSuppressions: Bool
  /// Nil where there is none.
  let baselinePath: String?
  /// What etcd may hold, in bytes.
  let quotaBytes: Int64

  /// Settles them, so that a mistake costs no reading.
  ///
  /// - Throws: ``RuleError``, or `ValidationError` where options do not go together.
  init(
    rules options: RuleOptions, configuration: AuditConfiguration, judgement: JudgementOptions,
    quotaBytes: Int64 = EtcdOptions.defaultQuota
  ) throws {
    rules = try options.loadAll()
    scopes = try RuleScopes(
      rules, configuration: configuration, select: options.selected, ignore: options.ignored)
    self.configuration = configuration
    failOn = judgement.failOn ?? configuration.failOn?.value ?? .error
    failOnNew = judgement.failOnNew ?? configuration.failOnNew?.value ?? false
    exitZero = judgement.exitZero
    showsSuppressed = judgement.showSuppressed ?? configuration.showSuppressed?.value ?? false
    ignoresSuppressions = judgement.ignoresSuppressions
    baselinePath = judgement.baseline ?? configuration.baseline?.value
    self.quotaBytes = quotaBytes
    _ = try SuppressionBook(
      annotations: [], configured: configuration.suppressions, rules: rules,
      asOf: Timestamp(seconds: 0))
    if failOnNew, baselinePath == nil {
      throw ValidationError("--fail-on-new: expected a baseline, by '--baseline' or 'baseline:'")
    }
  }

  /// The baseline, ready to be looked through; nil where there is none.
  func openBaseline() throws -> BaselineLedger? {
    try baselinePath.map { BaselineLedger(try Baseline(path: $0), path: $0) }
  }

  /// Whether findings of a severity make a run fail.
  func fails(for gravest: Severity?) -> Bool {
    guard !exitZero, let limit = failOn.severity, let gravest else { return false }
    return gravest >= limit
  }
}
