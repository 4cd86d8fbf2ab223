import Model
import Rules

/// Renders a report as JUnit XML, in the form that Jenkins reads: for a pipeline's test report.
///
/// Each rule is a suite. A finding is a case that failed, a rule without findings one that passed;
/// a rule that did not run is skipped, and what failed or was lost is an error. A suite without cases
/// has the bytes in etcd as its properties.
package struct JUnitReporter: Reporter {
  package init() {}

  package func write(_ report: AuditReport, to output: inout some TextOutputStream) {
    let rules = Dictionary(
      report.outcomes.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
    let found = JUnitSuite.all(of: report.findings, rules)
    let plain = plainSuites(of: report, found: Set(found.map(\.name)))
    let all = found + plain.map(\.suite)
    let (tests, failures) = (all.map(\.tests).reduce(0, +), all.map(\.failures).reduce(0, +))
    let errors = all.map(\.errors).reduce(0, +)
    output.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    output.line(
      #"<testsuites name="tagtidy" tests="\#(tests)" failures="\#(failures)" "#
        + #"errors="\#(errors)">"#)
    for (suite, cases) in plain {
      writeHead(of: suite, report, to: &output)
      for testCase in cases { testCase.write(to: &output) }
      output.line("  </testsuite>")
    }
    writeFindings(report, found, rules, to: &output)
    output.line("</testsuites>")
  }

  /// Writes the suites of findings; each ends where its count does.
  private func writeFindings(
    _ report: AuditReport, _ suites: [JUnitSuite], _ rules: [String: Rule],
    to output: inout some TextOutputStream
  ) {
    var (next, left) = (0, 0)
    report.findings.visitAll { reported in
      if left == 0, next < suites.count {
        writeHead(of: suites[next], report, to: &output)
        (next, left) = (next + 1, suites[next].tests)
      }
      JUnitCase(reported, rules[reported.finding.rule]).write(to: &output)
      left -= 1
      if left == 0 { output.line("  </testsuite>") }
    }
  }

  private func writeHead(
    of suite: JUnitSuite, _ report: AuditReport, to output: inout some TextOutputStream
  ) {
    let counts = [
      ("tests", suite.tests), ("failures", suite.failures), ("errors", suite.errors),
      ("skipped", suite.skipped),
    ]
    let texts = counts.map { name, count in "\(name)=\"\(count)\"" }.joined(separator: " ")
    output.line("  <testsuite name=\"\(XMLText.escape(suite.name))\" \(texts)>")
    output.line("    <properties>")
    for (name, value) in [("asOf", report.asOf.text)] + suite.properties {
      output.line("      <property name=\"\(name)\" value=\"\(XMLText.escape(value))\"/>")
    }
    output.line("    </properties>")
  }

  /// What is said beside findings: what was lost of the input, then rules without findings, in the
  /// order of the outcomes.
  private func plainSuites(
    of report: AuditReport, found: Set<String>
  ) -> [(suite: JUnitSuite, cases: [JUnitCase])] {
    let input =
      report.coverage.filter(\.isTruncated).map { JUnitCase(ofTruncated: $0) }
      + report.diagnostics.filter { $0.severity == .lost }.map { JUnitCase($0) }
    let rules = report.outcomes.compactMap { outcome -> (JUnitSuite, [JUnitCase])? in
      let rule = outcome.rule
      if case .ran = outcome.state, found.contains(rule.id) { return nil }
      let suite = JUnitSuite(rule.id, properties: rule.junitProperties)
      return Self.counted(suite, [JUnitCase(outcome)])
    }
    let ledger = report.ledger.map { JUnitSuite("etcd", properties: $0.junitProperties) }
    return (input.isEmpty ? [] : [Self.counted(JUnitSuite("input"), input)])
      + (ledger.map { [($0, [])] } ?? []) + rules
  }

  private static func counted(
    _ suite: JUnitSuite, _ cases: [JUnitCase]
  ) -> (JUnitSuite, [JUnitCase]) {
    var suite = suite
    for testCase in cases { suite.add(testCase.outcome) }
    return (suite, cases)
  }
}
