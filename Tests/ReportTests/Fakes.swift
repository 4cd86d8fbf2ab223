import Ledger
import Model
import Report
import Rules
import Store

extension Timestamp {
  /// Midnight that many days after 2026-01-01.
  static func day(_ days: Int) -> Timestamp {
    Timestamp(seconds: 1_767_225_600 + Int64(days) * 86_400)
  }
}

extension String {
  /// A digest of that number.
  static func digest(_ number: Int) -> String {
    "sha256:" + number.padded(to: 64)
  }
}

extension FindingSubject {
  /// An image stream tag: `shop/cart:v1`.
  static func tag(_ namespace: String, _ imageStream: String, _ tag: String) -> FindingSubject {
    var subject = FindingSubject()
    (subject.namespace, subject.imageStream, subject.tag) = (namespace, imageStream, tag)
    return subject
  }
}

extension ReportedFinding {
  static func fake(
    _ rule: String, _ severity: Severity = .warning, namespace: String = "shop", tag: String = "v1",
    message: String? = nil, remedy: String? = nil, evidence: [Finding.Evidence] = [],
    path: String = "export/streams.json", isNew: Bool = false, suppression: Suppression? = nil,
    isBaselined: Bool = false, team: String = ""
  ) -> ReportedFinding {
    ReportedFinding(
      finding: Finding(
        rule: rule, severity: severity, subject: .tag(namespace, "cart", tag),
        message: message ?? "\(namespace)/cart:\(tag) is wrong",
        remedy: remedy ?? "oc tag -d \(namespace)/cart:\(tag)", evidence: evidence),
      fingerprint: "\(rule)/\(namespace)/\(tag)", path: path,
      place: path.isEmpty
        ? nil : SourcePlace(source: 3, document: 1, item: 7, line: 120, column: 5),
      firstSeen: .day(isNew ? 30 : 12), isNew: isNew, suppression: suppression,
      isBaselined: isBaselined, team: team)
  }
}

extension ReportedFindings {
  /// All of them at once.
  var all: [ReportedFinding] {
    var findings: [ReportedFinding] = []
    visitAll { findings.append($0) }
    return findings
  }
}

extension AuditReport {
  static func fake(
    run: Int = 2, sources: [ExportSource] = [], metrics: [Metric] = [], coverage: [Coverage] = [],
    diagnostics: [IngestDiagnostic] = [], outcomes: [RuleOutcome] = [],
    findings: [ReportedFinding] = [], fixed: [FixedFinding] = [], offenders: [Offender] = [],
    keepMarkers: [ReportedKeepMarker] = [], baseline: BaselineStatus? = nil,
    showsSuppressed: Bool = false, ledger entries: [LedgerEntry] = [], quotaBytes: Int64 = 10_000
  ) -> AuditReport {
    AuditReport(
      toolVersion: "0.1.0", asOf: .day(30), run: run, previousAsOf: run == 1 ? nil : .day(29),
      sources: sources, metrics: metrics, coverage: coverage, diagnostics: diagnostics,
      outcomes: outcomes, findings: ReportedFindings(findings), fixed: fixed, offenders: offenders,
      keepMarkers: keepMarkers, baseline: baseline, showsSuppressed: showsSuppressed,
      ledger: entries.isEmpty ? nil : entries.ledger(quotaBytes: quotaBytes),
      ledgerEntries: ReportedLedger(entries))
  }

  /// A clean night with a ledger of etcd.
  static func holding(_ entries: [LedgerEntry], quotaBytes: Int64 = 10_000) -> AuditReport {
    .fake(
      outcomes: [RuleOutcome(rule: .fake("date-in-tag-name"), state: .ran)], ledger: entries,
      quotaBytes: quotaBytes)
  }

  /// Every rule ran and found nothing.
  static func clean(run: Int = 2) -> AuditReport {
    .fake(
      run: run, outcomes: [RuleOutcome(rule: .fake("date-in-tag-name"), state: .ran)])
  }
}

extension AuditReport {
  /// One finding of that message.
  static func saying(_ message: String) -> AuditReport {
    .fake(findings: [.fake("date-in-tag-name", message: message)])
  }

  /// The report as the terminal shows it, without colours.
  func text(width: Int = 80) -> String {
    TextReporter(usesColour: false, width: width).render(self)
  }

  /// The report as Markdown.
  var markdown: String { MarkdownReporter().render(self) }

  /// The report as JSON.
  var json: String { JSONReporter().render(self) }
}

extension String {
  /// Its lines, empty ones among them.
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

extension [LedgerEntry] {
  /// What they come to.
  func ledger(quotaBytes: Int64) -> EtcdLedger {
    var sums = LedgerSums()
    for entry in self { sums.add(entry) }
    return sums.ledger(quotaBytes: quotaBytes)
  }

  /// A tag with history and image, another image stream's metadata, and images that nobody holds.
  static func fake() -> [LedgerEntry] {
    func entry(
      _ name: LedgerOwner.Name, _ cause: LedgerCause, _ amount: LedgerAmount
    ) -> LedgerEntry {
      LedgerEntry(
        namespace: name.namespace, imageStream: name.imageStream, family: name.family,
        tag: name.tag, cause: cause, amount: amount)
    }
    let tag = LedgerOwner.Name(
      namespace: "shop", imageStream: "cart", family: "v{version}", tag: "v1")
    let history = LedgerAmount(
      objects: 3, storedBytes: 2000, prunableBytes: 20, retirableBytes: 500)
    let image = LedgerAmount(objects: 1, storedBytes: 500, retirableBytes: 500)
    let unheld = LedgerAmount(objects: 2, storedBytes: 1000, prunableBytes: 1000)
    return [
      entry(LedgerOwner.Name(namespace: ""), .unheldImage, unheld),
      entry(
        LedgerOwner.Name(namespace: "pay", imageStream: "api"), .metadata,
        LedgerAmount(objects: 1, storedBytes: 1)),
      entry(tag, .history, history), entry(tag, .image, image),
    ]
  }
}
