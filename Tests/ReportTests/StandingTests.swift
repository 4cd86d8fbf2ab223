import Foundation
import Model
import Report
import Rules
import Testing

/// What of a report is suppressed, baselined, kept and owned, in every format.
@Suite struct StandingTests {
  private static let evil = "quiet | <b>\u{1B}[31m` @ops"

  private func report(showsSuppressed: Bool = false) -> AuditReport {
    let suppression = Suppression(
      origin: .annotation, reason: Self.evil, until: CalendarDay(parsing: "2026-12-31"),
      reference: "X-1")
    let known = ReportedFinding.fake("a-rule", .error, tag: "known", isBaselined: true, team: "web")
    return .fake(
      findings: [
        known, .fake("b-rule", .warning, tag: "loud", team: "web"),
        .fake("b-rule", .info, namespace: "lab", tag: "other"),
        .fake("c-rule", .error, tag: "hidden", suppression: suppression, team: "web"),
      ],
      keepMarkers: [
        marker("ImageStream", "shop", "cart", tag: "v1", "rollback; owner=till; until=2026-01-01"),
        marker("Namespace", "", "shop", "\(Self.evil); untill=2026-01-01"),
      ],
      baseline: BaselineStatus(
        path: "known.json", entries: 4, obsolete: [Baseline.Entry(known.finding)], notJudged: 2,
        hasOtherSettings: true), showsSuppressed: showsSuppressed)
  }

  private func marker(
    _ kind: String, _ namespace: String, _ name: String, tag: String = "", _ text: String
  ) -> ReportedKeepMarker {
    ReportedKeepMarker(
      kind: kind, namespace: namespace, name: name, tag: tag, text: text, asOf: .day(30))
  }

  @Test func `what is suppressed is in no figure but its own`() throws {
    let value = try JSONSerialization.jsonObject(with: Data(report().json.utf8))
    let summary = try #require((value as? [String: Any])?["summary"] as? [String: Any])
    let figures = ["findings", "errors", "warnings", "infos", "suppressed", "baselined"]
    #expect(figures.map { summary[$0] as? Int } == [3, 1, 1, 1, 1, 1])
    #expect(summary["obsoleteInBaseline"] as? Int == 1)
    #expect(summary["keepMarkers"] as? Int == 2)
    #expect(report().gravest == .error)
    #expect(report().gravestNotBaselined == .warning)
  }

  @Test(arguments: [false, true])
  func `suppressed findings are listed only where that is asked for`(isAsked: Bool) {
    let report = report(showsSuppressed: isAsked)
    for text in [report.text(), report.markdown, report.json] {
      #expect(text.contains("c-rule") == isAsked)
      #expect(!text.contains("\u{1B}"))
      #expect(text.contains("known.json") || !text.hasPrefix("{"))
    }
    #expect(report.text().contains("SUPPRESSED") == isAsked)
    #expect(report.markdown.contains("## Suppressed") == isAsked)
  }

  @Test func `the terminal's summary tells of all four`() {
    let lines = report().text(width: 120).lines
    #expect(lines.contains("Teams     web 1 error and 1 warning; nobody 1 info"))
    #expect(
      lines.contains(
        "Set aside 1 suppressed, 1 in the baseline, 1 of its 4 entries obsolete, 2 not judged, "
          + "written with other settings"))
    #expect(lines.contains("Kept      2 keep markers (1 expired)"))
    #expect(lines.contains("  shop/cart:v1: rollback"))
    #expect(lines.contains("    owner till, until 2026-01-01, expired"))
    #expect(lines.contains { $0.contains("not understood: 'untill=' is unknown") })
    #expect(lines.contains("OBSOLETE IN THE BASELINE"))
    #expect(lines.contains { $0.hasSuffix(", in the baseline") })
  }

  @Test func `the page has a section for each`() {
    let lines = report(showsSuppressed: true).markdown.lines
    for heading in ["Findings by team", "Suppressed", "Obsolete in the baseline", "Keep markers"] {
      #expect(lines.contains("## " + heading))
    }
    #expect(lines.contains("| web | 1 | 1 | 0 | 0 |"))
    #expect(lines.contains("| (none) | 0 | 0 | 1 | 0 |"))
    #expect(lines.contains("| Baseline entries obsolete | 1 |"))
    #expect(lines.contains("| `shop/cart:v1` | rollback | till | 2026-01-01, expired |"))
    #expect(lines.contains { $0.contains(#"by annotation: quiet &#124; &lt;b&gt;\\u{1B}\[31m\`"#) })
    #expect(lines.contains { $0.hasSuffix(", baseline |") })
  }

  @Test func `nothing is said where there is nothing`() {
    let report = AuditReport.clean()
    for word in ["Set aside", "Kept", "Teams", "KEEP", "OBSOLETE"] {
      #expect(!report.text().contains(word))
    }
    for word in ["Keep markers", "suppressed", "baseline", "by team"] {
      #expect(!report.markdown.contains(word))
    }
  }

  @Test(arguments: [false, true])
  func `the schema describes it`(isAsked: Bool) throws {
    let report = report(showsSuppressed: isAsked)
    #expect(try ReportSchemaTests.faults(of: report.json) == [])
    guard PythonSchema.isAvailable else { return }
    #expect(try PythonSchema.validate(report.json, against: ReportSchemaTests.schemaFile) == "")
  }
}
