import Model
import Report
import Rules
import Store

extension AuditReport {
  /// What a cluster could put into names and messages to get out of a format's cell, string,
  /// attribute or line.
  static let hostileTexts = [
    "<script>alert(1)</script>", "\"\u{301} onmouseover=\"alert(1)", "'\u{FE0F}><b>", "&lt;\u{338}",
    "</pre></details>", "]]>", "--><!--", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1",
    "\tx", "\rx", "a\nb\r\nc", "\u{1B}[31m", "\u{202E}evil", "\u{2028}", "\0", "\u{FFFE}", "\u{85}",
    "{0}", "{{message}}", "{{{style}}}", "[x](javascript:alert(1))", "\\", "\"", "a,b;c",
    "\"} 1\ntagtidy_findings{rule=\"x", "../../etc/passwd", "//evil.example.com/x", "C:\\x?y#z%41",
  ]

  /// A report whose every field from the cluster is hostile, once with each text.
  static var hostile: AuditReport {
    let sample = sample
    let texts = hostileTexts
    return .fake(
      sources: texts.map {
        ExportSource(path: $0, format: $0, sizeBytes: 1, documents: 1, objects: 1)
      },
      metrics: sample.metrics,
      coverage: texts.map {
        Coverage(
          kind: $0, namespace: $0, basis: .objects, objects: 1, lost: 1, isTruncated: true)
      },
      diagnostics: texts.map {
        IngestDiagnostic(
          path: $0, kind: $0, namespace: $0, name: $0, field: $0, message: $0)
      },
      outcomes: sample.outcomes + [
        RuleOutcome(
          rule: .fake("hostile-gap"),
          state: .notRun(MissingEvidence(reasons: texts, commands: texts))),
        RuleOutcome(
          rule: .fake("hostile-failure"), state: .failed(texts.joined(separator: " "))),
      ],
      findings: texts.flatMap { [.hostile($0), .hostile($0, isObject: true)] },
      fixed: texts.map {
        FixedFinding(
          rule: "import-failed", subject: .tag($0, $0, $0), message: $0, firstSeen: .day(3))
      },
      offenders: texts.map {
        Offender(
          namespace: $0, imageStream: $0, tags: 1, revisions: 1, streamBytes: 1, imageBytes: 1)
      })
  }
}

extension ReportedFinding {
  /// A finding with one text in all of its fields.
  static func hostile(_ text: String, isObject: Bool = false) -> ReportedFinding {
    var subject = FindingSubject.tag(text, text, text)
    if isObject { (subject.kind, subject.name, subject.field) = (text, text, text) }
    return ReportedFinding(
      finding: Finding(
        rule: "import-failed", severity: .error, subject: subject, message: text, remedy: text,
        evidence: [.init(name: "reason", value: .text(text))]),
      fingerprint: "0123456789abcdef", path: text,
      place: SourcePlace(source: 0, document: 1, item: 1, line: 1, column: 1), firstSeen: .day(1),
      isNew: true,
      suppression: isObject
        ? Suppression(origin: .annotation, reason: text, until: nil, reference: text) : nil)
  }

  /// The same finding, known to the baseline, or meant to be so.
  func known(isBaselined: Bool = false, _ suppression: Suppression? = nil) -> ReportedFinding {
    ReportedFinding(
      finding: finding, fingerprint: fingerprint, path: path, place: place, firstSeen: firstSeen,
      isNew: isNew, suppression: suppression, isBaselined: isBaselined)
  }
}

extension Suppression {
  static let accepted = Suppression(
    origin: .configuration, reason: "kept for the auditors",
    until: CalendarDay(year: 2026, month: 12, day: 31), reference: "OPS-12")
}
