import Model
import Report
import Rules
import Testing

@Suite struct MarkdownReporterTests {
  @Test func `the sections stand in the order of their use`() {
    let heads = AuditReport.sample.markdown.lines.filter { $0.hasPrefix("## ") }
    #expect(
      heads == [
        "## Summary", "## Since the last run", "## Findings by rule",
        "## Findings by namespace", "## What weighs most", "## Not judged", "## Coverage",
        "## About the input",
      ])
  }

  @Test func `a clean night has no empty sections`() {
    let text = AuditReport.clean().markdown
    let heads = text.lines.filter { $0.hasPrefix("## ") }
    #expect(
      heads == ["## Summary", "## Since the last run", "## Findings by rule", "## Coverage"])
    #expect(text.contains("\n**Nothing found.**\n"))
    #expect(text.contains("\nRan and found nothing: `date-in-tag-name`.\n"))
  }

  @Test func `a rule that did not run is not among the clean ones`() {
    let clean = AuditReport.sample.markdown.lines.first { $0.hasPrefix("Ran and found nothing") }
    #expect(clean == "Ran and found nothing: `alias-cycle`.")
  }

  @Test func `a rule is linked, explained and cited`() {
    let lines = AuditReport.sample.markdown.lines
    #expect(lines.contains("| Error | [Image could not be imported](#import-failed) | 2 | 1 |"))
    #expect(lines.contains("**Image could not be imported.** Error, 2 findings, 1 new."))
    #expect(lines.contains("Judged with `max_tags = 3` tags."))
    #expect(lines.contains("Source: Managing images: Image tag conventions"))
  }

  @Test func `a command that several findings share stands there once`() {
    let findings = (1...3).map { ReportedFinding.fake("a", tag: "v\($0)", remedy: "oc adm prune") }
    let report = AuditReport.fake(findings: findings)
    #expect(report.markdown.contains("To remedy:\n\n```sh\noc adm prune\n```\n"))
  }

  @Test(arguments: [(30, nil), (31, "… and 1 more file (see the JSON report).")])
  func `files are cut after thirty`(count: Int, rest: String?) {
    let source = ExportSource(path: "a|b", format: "JSON", sizeBytes: 1, documents: 1, objects: 1)
    let lines = AuditReport.fake(sources: Array(repeating: source, count: count)).markdown.lines
    #expect(lines.count { $0 == "| <code>a&#124;b</code> | JSON | 1 B | 1 | 1 |" } == 30)
    #expect(lines.first { $0.contains("more file") } == rest)
  }

  @Test func `fixed findings say since when they were there`() {
    let row = "| `import-failed` | shop/cart:v9 was not imported: unauthorized | 2026-01-04 |"
    #expect(AuditReport.sample.markdown.lines.contains(row))
  }

  @Test func `ten thousand findings stay readable`() {
    let findings = (0..<10_000).map { number in
      ReportedFinding.fake(
        "rule-\(number % 14)", namespace: "n\(number % 500)", tag: "v\(number)", isNew: true)
    }
    let lines = AuditReport.fake(findings: findings).markdown.lines
    #expect(lines.count < 1_200)
    #expect(lines.contains("… and 9,975 more new findings (see the JSON report)."))
    #expect(lines.contains("… and 470 more namespaces (see the JSON report)."))
  }
}
