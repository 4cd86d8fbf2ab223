package import Ledger
package import Model
package import Rules

/// Everything a report says, as values: what was read, what was found, what was not judged.
///
/// Whoever makes one puts every list into its order; a reporter only words it.
package struct AuditReport: Sendable {
  package let toolVersion: String
  /// The moment the snapshot is judged at.
  package let asOf: Timestamp
  /// This run's number, from 1.
  package let run: Int
  /// The moment of the run before; nil for the first.
  package let previousAsOf: Timestamp?
  /// In order of path.
  package let sources: [ExportSource]
  /// Of the whole cluster, in order of name.
  package let metrics: [Metric]
  /// In order of kind and namespace.
  package let coverage: [Coverage]
  /// What was lost first, then in order of path and place.
  package let diagnostics: [IngestDiagnostic]
  /// In order of id; their findings are in ``findings``.
  package let outcomes: [RuleOutcome]
  /// Those that count, the gravest first, then by rule and subject; behind them those that are
  /// suppressed, in the same order.
  package let findings: ReportedFindings
  /// What ``findings`` come to.
  let digest: FindingDigest
  /// Found by an earlier run and gone now; by rule and subject.
  package let fixed: [FixedFinding]
  /// What costs most, the largest first.
  package let offenders: [Offender]
  /// What is to be kept by somebody's word; in order of kind, namespace, name and tag.
  package let keepMarkers: [ReportedKeepMarker]
  /// Nil where the run has no baseline.
  package let baseline: BaselineStatus?
  /// Whether findings that do not count are listed too.
  package let showsSuppressed: Bool
  /// Who holds which bytes in etcd; nil where that was not asked for.
  package let ledger: EtcdLedger?
  /// All of ``ledger``, down to single tags.
  package let ledgerEntries: ReportedLedger

  package init(
    toolVersion: String, asOf: Timestamp, run: Int, previousAsOf: Timestamp?,
    sources: [ExportSource], metrics: [Metric], coverage: [Coverage],
    diagnostics: [IngestDiagnostic], outcomes: [RuleOutcome], findings: ReportedFindings,
    fixed: [FixedFinding], offenders: [Offender], keepMarkers: [ReportedKeepMarker] = [],
    baseline: BaselineStatus? = nil, showsSuppressed: Bool = false, ledger: EtcdLedger? = nil,
    ledgerEntries: ReportedLedger = ReportedLedger()
  ) {
    self.toolVersion = toolVersion
    self.asOf = asOf
    self.run = run
    self.previousAsOf = previousAsOf
    self.sources = sources
    self.metrics = metrics
    self.coverage = coverage
    self.diagnostics = diagnostics
    self.outcomes = outcomes
    self.findings = findings
    digest = FindingDigest(findings, outcomes: outcomes)
    self.fixed = fixed
    self.offenders = offenders
    self.keepMarkers = keepMarkers
    self.baseline = baseline
    self.showsSuppressed = showsSuppressed
    self.ledger = ledger
    self.ledgerEntries = ledgerEntries
  }

  /// How grave the gravest finding is that counts; nil where there is none.
  package var gravest: Severity? {
    Severity.allCases.last { digest.tally.count($0) > 0 }
  }

  /// The same among those that the baseline does not hold.
  package var gravestNotBaselined: Severity? {
    Severity.allCases.last { digest.tally.count($0) > digest.tally.baselinedCount($0) }
  }
}

/// A finding, where its object was read, and since when it is known.
package struct ReportedFinding: Sendable {
  package let finding: Finding
  /// Names it across runs.
  package let fingerprint: String
  /// The file; empty where the object was not read.
  package let path: String
  /// Nil where the object was not read.
  package let place: SourcePlace?
  /// The moment of the run that saw it first.
  package let firstSeen: Timestamp
  /// Whether this run is the first to see it.
  package let isNew: Bool
  /// Why it does not count; nil where it does.
  package let suppression: Suppression?
  /// Whether the baseline holds it, so that it is known and does not count as new.
  package let isBaselined: Bool
  /// Whose its namespace is; empty where nobody is named.
  package let team: String

  package init(
    finding: Finding, fingerprint: String, path: String, place: SourcePlace?,
    firstSeen: Timestamp, isNew: Bool, suppression: Suppression? = nil, isBaselined: Bool = false,
    team: String = ""
  ) {
    self.finding = finding
    self.fingerprint = fingerprint
    self.path = path
    self.place = place
    self.firstSeen = firstSeen
    self.isNew = isNew
    self.suppression = suppression
    self.isBaselined = isBaselined
    self.team = team
  }
}

/// A finding that an earlier run saw and this one no longer does.
package struct FixedFinding: Sendable {
  package let rule: String
  package let subject: FindingSubject
  package let message: String
  package let firstSeen: Timestamp

  package init(rule: String, subject: FindingSubject, message: String, firstSeen: Timestamp) {
    self.rule = rule
    self.subject = subject
    self.message = message
    self.firstSeen = firstSeen
  }
}

/// Something that weighs much: a namespace or an image stream.
package struct Offender: Sendable {
  package let namespace: String
  /// Empty for a namespace as a whole.
  package let imageStream: String
  package let tags: Int
  package let revisions: Int
  /// Of the image stream objects themselves, in etcd.
  package let streamBytes: Int64
  /// Of the images that its histories alone hold, in etcd.
  package let imageBytes: Int64

  package init(
    namespace: String, imageStream: String, tags: Int, revisions: Int, streamBytes: Int64,
    imageBytes: Int64
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.tags = tags
    self.revisions = revisions
    self.streamBytes = streamBytes
    self.imageBytes = imageBytes
  }
}
