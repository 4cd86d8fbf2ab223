import Foundation
import Model
import Report
import Rules
import Testing

@Suite struct JSONReporterTests {
  /// The report as Foundation reads it.
  private func parsed(_ report: AuditReport) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: [AuditReport.sample, .clean(), .clean(run: 1)])
  func `keys are sorted and lines indented by two spaces`(report: AuditReport) {
    var keys: [[String]] = []
    for line in report.json.lines {
      let depth = line.prefix { $0 == " " }.count
      #expect(depth.isMultiple(of: 2))
      keys.removeLast(max(0, keys.count - depth / 2 - 1))
      while keys.count <= depth / 2 { keys.append([]) }
      guard let end = line.firstRange(of: "\": "), line.dropFirst(depth).hasPrefix("\"") else {
        if line.hasSuffix("{") { keys.append([]) }
        continue
      }
      let key = String(line[..<end.lowerBound].dropFirst(depth + 1))
      #expect((keys[depth / 2].last ?? "") < key)
      keys[depth / 2].append(key)
    }
  }

  @Test func `everything is there`() throws {
    let report = AuditReport.sample
    let parsed = try parsed(report)
    for (name, count) in [
      ("coverage", report.coverage.count), ("diagnostics", report.diagnostics.count),
      ("findings", report.findings.all.count), ("fixed", 1), ("metrics", 5), ("offenders", 2),
      ("outcomes", report.outcomes.count), ("sources", 3),
    ] {
      #expect((parsed[name] as? [Any])?.count == count, "\(name)")
    }
    let messages = (parsed["findings"] as? [[String: Any]] ?? []).map { $0["message"] as? String }
    #expect(messages == report.findings.all.map(\.finding.message))
  }

  @Test func `a rule that says nothing has no number of findings`() throws {
    let outcomes = try #require(try parsed(.sample)["outcomes"] as? [[String: Any]])
    let counts = outcomes.map { ($0["state"] as? String ?? "", $0["findings"] as? Int) }
    #expect(counts.map(\.0) == ["ran", "ran", "ran", "notRun", "ran", "notRun", "failed"])
    #expect(counts.map(\.1) == [0, 31, 1, nil, 2, nil, nil])
  }

  @Test func `the order in which files were read leaves no trace`() {
    let places = [0, 9].map { SourcePlace(source: $0, document: 1, item: 2, line: 3, column: 4) }
    let texts = places.map { place in
      AuditReport.fake(diagnostics: [IngestDiagnostic(place: place, path: "a", message: "b")]).json
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `a long report comes in pieces`() {
    let pieces = Pieces(of: JSONReporter())
    #expect(pieces.count > 5)
    #expect(pieces.longest < 80_000)
  }
}
