import Report
import Rules
import Testing

@Suite struct FindingGroupTests {
  @Test func `rules keep the order in which they first occur`() {
    let report = AuditReport.fake(findings: [
      .fake("b", .error), .fake("a"), .fake("b", .error), .fake("c", .info),
    ])
    let heads = report.markdown.lines.filter { $0.hasPrefix("### ") }
    #expect(heads == ["### b", "### a", "### c"])
    #expect(report.text().contains("ERROR b (2 findings)\n"))
  }

  @Test(arguments: [(10, nil), (11, "  and 1 more finding (see the JSON report)")])
  func `the terminal shows ten of each rule`(count: Int, rest: String?) {
    let report = AuditReport.fake(findings: Array(repeating: .fake("a"), count: count))
    let lines = report.text().lines
    #expect(lines.count { $0 == "  shop/cart:v1 is wrong" } == 10)
    #expect(lines.first { $0.contains("more finding") } == rest)
  }

  @Test(arguments: [(25, nil), (10_025, "… and 10,000 more findings (see the JSON report).")])
  func `Markdown shows twenty-five of each rule`(count: Int, rest: String?) {
    let report = AuditReport.fake(findings: Array(repeating: .fake("a"), count: count))
    let lines = report.markdown.lines
    #expect(lines.count { $0.hasPrefix("| `shop/cart:v1` |") } == 25)
    #expect(lines.first { $0.contains("more finding") } == rest)
  }
}
