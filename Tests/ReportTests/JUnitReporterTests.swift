import Foundation
import Model
import Report
import Rules
import Testing

@Suite struct JUnitReporterTests {
  private func text(_ report: AuditReport) -> String { JUnitReporter().render(report) }

  @Test func `a finding fails, with its place and its command`() {
    let lines = text(.fake(findings: [.fake("a", isNew: true)])).lines
    #expect(lines[1] == #"<testsuites name="tagtidy" tests="1" failures="1" errors="0">"#)
    #expect(
      lines.contains(#"  <testsuite name="a" tests="1" failures="1" errors="0" skipped="0">"#))
    #expect(lines.contains(#"      <property name="asOf" value="2026-01-31T00:00:00Z"/>"#))
    let failure = """
          <testcase name="shop/cart:v1" classname="a">
            <failure type="a" message="shop/cart:v1 is wrong">warning, new, export/streams.json:120
      oc tag -d shop/cart:v1</failure>
          </testcase>
        </testsuite>
      </testsuites>

      """
    #expect(text(.fake(findings: [.fake("a", isNew: true)])).hasSuffix(failure))
  }

  @Test func `a rule without findings passes`() {
    let lines = text(.clean()).lines
    #expect(lines[1] == #"<testsuites name="tagtidy" tests="1" failures="0" errors="0">"#)
    let passed = #"    <testcase name="date-in-tag-name" classname="tags.date-in-tag-name"/>"#
    #expect(lines.contains(passed))
  }

  @Test func `a rule that did not run is skipped, and one that failed is an error`() {
    let lines = text(.sample).lines
    let skipped = #"  <testsuite name="stale-tag" tests="1" failures="0" errors="0" skipped="1">"#
    #expect(lines.contains(skipped))
    #expect(lines.contains { $0.hasPrefix(#"      <skipped type="stale-tag" message=""#) })
    let failed =
      #"      <error type="tag-history-too-long" message="stopped after 30 s"/>"#
    #expect(lines.contains(failed))
  }

  @Test func `lost input is an error each`() {
    let lines = text(.sample).lines
    #expect(
      lines.contains(#"  <testsuite name="input" tests="5" failures="0" errors="5" skipped="0">"#))
    let lost = "message=\"unexpected end of text at byte 512\""
    #expect(lines.contains { $0.hasSuffix(lost + "/>") })
  }

  @Test func `a suppressed finding is skipped`() {
    let text = text(.fake(findings: [ReportedFinding.fake("a").known(.accepted)]))
    #expect(text.contains(#"<testsuite name="a" tests="1" failures="0" errors="0" skipped="1">"#))
    #expect(text.contains("\nmeant to be so: kept for the auditors\n"))
  }

  @Test func `each suite counts the cases that follow it`() {
    let findings = [
      ReportedFinding.fake("b", .error), .fake("a"), .fake("a"), .fake("b", .warning),
    ]
    let suites = text(.fake(findings: findings)).lines.filter { $0.contains("<testsuite ") }
    #expect(suites.map { $0.contains("tests=\"2\"") } == [false, true, false])
  }

  @Test(
    .enabled(
      if: PublicTool("xmllint").isInstalled && Reference.isThere(Reference.junitSchema),
      "there is no xmllint, or no JUnit schema: run .ci/prepare-references"),
    arguments: [AuditReport.sample, .clean(), .clean(run: 1), .hostile])
  func `the public schema accepts it`(report: AuditReport) throws {
    let tool = PublicTool("xmllint", "--noout", "--schema", Reference.junitSchema, "-")
    #expect(try tool.complaints(about: text(report)) == "- validates\n")
    let broken = text(report).replacing("<properties>", with: "<property>")
    #expect(try tool.complaints(about: broken) != "- validates\n")
  }

  @Test func `a long report comes in pieces`() {
    #expect(Pieces(of: JUnitReporter()).longest < 80_000)
  }
}
