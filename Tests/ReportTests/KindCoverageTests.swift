import Model
import Report
import Testing

@Suite struct KindCoverageTests {
  private func coverage(of namespaces: [String], isTruncated: Bool = false) -> [Coverage] {
    namespaces.map { namespace in
      Coverage(
        kind: "Pod", namespace: namespace, basis: .objects, objects: 2, lost: 0,
        isTruncated: isTruncated)
    }
  }

  @Test(arguments: [
    (["a"], "| `Pod` | 2 | `a` | 0 | no |"),
    (["a", "b"], "| `Pod` | 4 | `a` and `b` | 0 | no |"),
    (
      ["a", "b", "c", "d", "e", "f"],
      "| `Pod` | 12 | `a`, `b`, `c`, `d`, `e` and 1 more | 0 | no |"
    ),
    (["*"], "| `Pod` | 2 | whole cluster | 0 | no |"),
    (["*", "a"], "| `Pod` | 4 | whole cluster | 0 | no |"),
  ])
  func `a kind is one row however many namespaces it has`(namespaces: [String], row: String) {
    let report = AuditReport.fake(coverage: coverage(of: namespaces))
    #expect(report.markdown.lines.contains(row))
  }

  @Test func `a list that goes on is pointed out`() {
    let report = AuditReport.fake(coverage: coverage(of: ["a"], isTruncated: true))
    #expect(report.markdown.lines.contains("| `Pod` | 2 | `a` | 0 | **1 list** |"))
    #expect(report.markdown.lines.contains("- **cut short**: list of `Pod` in `a`"))
  }

  @Test func `no coverage is said`() {
    #expect(AuditReport.clean().markdown.contains("## Coverage\n\nNothing was read.\n"))
  }
}
