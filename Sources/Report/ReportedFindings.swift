/// The findings of a report, which may be too many to be held at once: they are gone through in
/// order, as often as is needed.
package struct ReportedFindings: Sendable {
  private let visit: @Sendable (_ hasEvidence: Bool, (ReportedFinding) -> Void) -> Void

  /// Findings that lie elsewhere.
  ///
  /// - Parameter visit: Hands out each finding, in the report's order, every time the same; its
  ///   evidence may be left out where it is not asked for.
  package init(
    visit: @escaping @Sendable (_ hasEvidence: Bool, (ReportedFinding) -> Void) -> Void
  ) {
    self.visit = visit
  }

  /// Findings that are at hand, in the report's order.
  package init(_ findings: [ReportedFinding]) {
    visit = { _, receive in
      for finding in findings { receive(finding) }
    }
  }

  /// Goes through all of them.
  package func visitAll(_ receive: (ReportedFinding) -> Void) {
    visit(true, receive)
  }

  /// Goes through all of them, for those who need no evidence.
  func visitAllInBrief(_ receive: (ReportedFinding) -> Void) {
    visit(false, receive)
  }
}
