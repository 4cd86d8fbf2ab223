/// The findings of a report, which may be too many to be held at once: they are gone through in
/// order, as often as is needed.
package struct ReportedFindings: Sendable {
  private let visit: @Sendable ((ReportedFinding) -> Void) -> Void

  /// Findings that lie elsewhere.
  ///
  /// - Parameter visit: Hands out each finding, in the report's order; every time the same.
  package init(visit: @escaping @Sendable ((ReportedFinding) -> Void) -> Void) {
    self.visit = visit
  }

  /// Findings that are at hand, in the report's order.
  package init(_ findings: [ReportedFinding]) {
    visit = { receive in findings.forEach(receive) }
  }

  /// Goes through all of them.
  package func forEach(_ receive: (ReportedFinding) -> Void) {
    visit(receive)
  }
}
