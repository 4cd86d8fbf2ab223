/// Renders a report in one format.
///
/// Pure: the same report gives the same text, wherever it runs.
package protocol Reporter: Sendable {
  /// Writes the whole report, a piece at a time, so that no format needs to hold it at once.
  func write(_ report: AuditReport, to output: inout some TextOutputStream)
}

extension Reporter {
  /// The whole report as one text.
  package func render(_ report: AuditReport) -> String {
    var text = ""
    write(report, to: &text)
    return text
  }
}
