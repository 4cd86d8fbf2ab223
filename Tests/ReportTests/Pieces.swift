import Report

/// Remembers how long the texts were that a reporter of many findings wrote at once.
struct Pieces: TextOutputStream {
  private(set) var count = 0
  /// In bytes.
  private(set) var longest = 0

  /// Writes two thousand findings of one rule.
  init(of reporter: any Reporter) {
    let report = AuditReport.fake(findings: Array(repeating: .fake("a"), count: 2_000))
    reporter.write(report, to: &self)
  }

  mutating func write(_ text: String) {
    count += 1
    longest = max(longest, text.utf8.count)
  }
}
