import Foundation
import Model
import Report
import Rules
import Testing

@Suite struct HTMLReporterTests {
  private func page(_ report: AuditReport) throws -> String { try HTMLReporter().render(report) }

  @Test func `the sections stand in the order of their use`() throws {
    let heads = try page(.sample).lines.filter { $0.hasPrefix("<h2>") }
    #expect(
      heads.map { $0.dropFirst(4).dropLast(5) } == [
        "To look at first", "Since the last run", "Findings by rule", "Findings by namespace",
        "What weighs most", "Not judged", "Coverage", "About the input",
      ])
  }

  @Test func `a clean night has no empty sections`() throws {
    let text = try page(.clean())
    let heads = text.lines.filter { $0.hasPrefix("<h2>") }
    #expect(
      heads.map { $0.dropFirst(4).dropLast(5) } == [
        "Since the last run", "Findings by rule", "Coverage",
      ])
    #expect(text.contains("<p class=\"verdict good\">Nothing found.</p>"))
    #expect(text.contains("<summary>1 rule ran and found nothing</summary>"))
  }

  @Test func `nothing is loaded and nothing runs`() throws {
    for report in [AuditReport.sample, .hostile] {
      let text = try page(report)
      #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"))
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<link"))
      for match in text.matches(of: /(?:href|src|url)\s*[=(]\s*"?([^")\s>]*)/) {
        #expect(match.1.hasPrefix("#"), "\(match.0)")
      }
    }
  }

  @Test func `links lead to what is there`() throws {
    let text = try page(.sample)
    let places = Set(text.matches(of: /id="([^"]*)"/).map { String($0.1) })
    for match in text.matches(of: /href="#([^"]*)"/) {
      #expect(places.contains(String(match.1)), "\(match.1)")
    }
  }

  @Test func `lost input and gaps stand at the top`() throws {
    let text = try page(.sample)
    let top = text.prefix { _ in true }.components(separatedBy: "<h2>")[0]
    #expect(top.contains("<strong>Incomplete.</strong> 3 objects and 1 file could not be read"))
    #expect(top.contains("2 rules did not run and 1 rule failed."))
    #expect(top.contains("<span class=\"figure\">2</span> Errors<br>"))
    #expect(top.contains("<span class=\"figure\">4</span> of 7 rules ran"))
  }

  @Test func `what costs most is named first`() throws {
    func finding(_ rule: String, _ severity: Severity, _ impact: Impact) -> ReportedFinding {
      let finding = Finding(
        rule: rule, severity: severity, subject: .tag("shop", "cart", "v1"), message: "m",
        remedy: "", evidence: [], impact: impact)
      return ReportedFinding(
        finding: finding, fingerprint: "f", path: "", place: nil, firstSeen: .day(1), isNew: false)
    }
    let report = AuditReport.fake(findings: [
      finding("plain", .error, Impact()), finding("small", .error, Impact(storedBytes: 10)),
      finding("large", .warning, Impact(registryBytes: 1 << 30)),
      finding("large", .warning, Impact(registryBytes: 1 << 30)),
      finding("risky", .info, Impact(workloads: 3)),
    ])
    let items = try page(report).lines.filter { $0.hasPrefix("<li><span class=\"badge") }
    #expect(items.map { $0.contains("#rule-risky") } == [true, false, false])
    #expect(items[0].contains("1 finding: 3 workloads at risk"))
    #expect(items[1].contains("2 findings: 2 GiB of registry"))
    #expect(items[2].contains("1 finding: 10 B of etcd"))
  }

  @Test func `what is known already is told and stands back`() throws {
    let text = try page(
      .fake(findings: [
        ReportedFinding.fake("a").known(.accepted), .fake("a").known(isBaselined: true),
      ]))
    #expect(text.contains("<p class=\"faint\">1 finding in the baseline, 1 finding suppressed</p>"))
    #expect(text.components(separatedBy: "<tr class=\"quiet\">").count == 2)
  }

  @Test func `commands can be copied as they are`() throws {
    let text = try page(.fake(findings: [.fake("a", remedy: "oc tag 'a b'\noc get <x>")]))
    #expect(text.contains("<pre tabindex=\"0\">oc tag &#39;a b&#39;\noc get &lt;x&gt;</pre>"))
  }

  @Test func `ten thousand findings stay readable`() throws {
    let findings = (0..<10_000).map { number in
      ReportedFinding.fake(
        "rule-\(number % 14)", namespace: "n\(number % 500)", tag: "v\(number)", isNew: true)
    }
    let text = try page(.fake(findings: findings))
    #expect(text.utf8.count < 300_000)
    #expect(text.contains("… and 9,975 more new findings (see the JSON report)."))
    #expect(text.contains("… and 470 more namespaces (see the JSON report)."))
  }

  @Test(
    .enabled(if: PublicTool("tidy").isInstalled, "there is no tidy"),
    arguments: [AuditReport.sample, .clean(), .clean(run: 1), .hostile, .fake()])
  func `HTML Tidy accepts it`(report: AuditReport) throws {
    let tool = PublicTool("tidy", "-errors", "-quiet", "-utf8", "--drop-empty-elements", "no")
    let text = try page(report)
    #expect(try tool.complaints(about: text) == "")
    #expect(try !tool.complaints(about: text.replacing("</section>", with: "")).isEmpty)
  }
}
