import Foundation
import Ledger
import Model
import Report
import Rules
import TestSupport
import Testing

/// The ledger of etcd in each report that is about findings.
@Suite struct LedgerReportsTests {
  private let report = AuditReport.holding(.fake())

  @Test(arguments: [
    "tagtidy_etcd_quota_bytes 10000", "tagtidy_etcd_stored_bytes{cause=\"history\"} 2000",
    "tagtidy_etcd_prunable_bytes{cause=\"unheld-image\"} 1000",
    "tagtidy_etcd_retirable_bytes{cause=\"image\"} 500",
    "tagtidy_etcd_namespace_stored_bytes{namespace=\"shop\"} 2500",
    "tagtidy_etcd_namespace_prunable_bytes{namespace=\"\"} 1000",
    "tagtidy_etcd_namespace_retirable_bytes{namespace=\"pay\"} 0",
    "# TYPE tagtidy_etcd_stored_bytes gauge",
  ])
  func `Prometheus gets a gauge`(line: String) {
    #expect(PrometheusReporter().render(report).lines.contains(line))
  }

  @Test func `Prometheus gets no more than two hundred namespaces and the rest`() {
    let entries = (0..<250).map { number in
      LedgerEntry(
        namespace: "n\(1000 + number)", imageStream: "a", family: "", cause: .other,
        amount: LedgerAmount(objects: 1, storedBytes: Int64(1000 - number)))
    }
    let report = AuditReport.holding(entries, quotaBytes: 1)
    let lines = PrometheusReporter().render(report).lines.filter {
      $0.hasPrefix("tagtidy_etcd_namespace_stored_bytes{")
    }
    #expect(lines.count == 201)
    let rest = (200..<250).reduce(0) { $0 + 1000 - $1 }
    #expect(lines.last == "tagtidy_etcd_namespace_stored_bytes{namespace=\"_other\"} \(rest)")
  }

  @Test func `JUnit gets a suite without cases`() {
    let lines = JUnitReporter().render(report).lines
    let head = #"  <testsuite name="etcd" tests="0" failures="0" errors="0" skipped="0">"#
    #expect(lines.contains(head))
    #expect(lines.contains(#"      <property name="storedBytes" value="3501"/>"#))
    #expect(lines.contains(#"      <property name="history.retirableBytes" value="500"/>"#))
    #expect(lines[1].contains(#"tests="1" "#))
  }

  @Test(arguments: ["SARIF", "JSON", "JSON Lines"])
  func `documents get the heaviest of each kind`(format: String) throws {
    let etcd = try #require(try document(format)["etcd"] as? [String: Any])
    #expect(etcd["quotaBytes"] as? Int == 10_000)
    let total = try #require(etcd["total"] as? [String: Any])
    #expect(total["storedBytes"] as? Int == 3_501)
    #expect(total["quotaShare"] as? Double == 0.3501)
    for (name, count) in [("tags", 1), ("families", 1), ("imageStreams", 2), ("namespaces", 3)] {
      #expect((etcd[name] as? [Any])?.count == count, "\(name)")
    }
    let tag = try #require((etcd["tags"] as? [[String: Any]])?.first)
    #expect(tag["tag"] as? String == "v1" && tag["tagEvents"] as? Int == 3)
  }

  /// The object that has the member `etcd`.
  private func document(_ format: String) throws -> [String: Any] {
    let text =
      switch format {
      case "SARIF": SARIFReporter().render(report)
      case "JSON": JSONReporter().render(report)
      default: JSONLinesReporter().render(report).lines.first { $0.contains("\"etcd\"") } ?? ""
      }
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let runs = value?["runs"] as? [[String: Any]]
    return runs?.first?["properties"] as? [String: Any] ?? value ?? [:]
  }

  @Test func `Markdown lists the heaviest tags with their share of the quota`() {
    let lines = MarkdownReporter().render(report).lines
    #expect(lines.contains("| `shop/cart:v1` | 4 | 2.4 KiB | 25 % | 20 B | 1000 B |"))
  }

  @Test func `a small share is not nothing`() {
    let entry = LedgerEntry(
      namespace: "a", imageStream: "b", family: "", cause: .other,
      amount: LedgerAmount(objects: 1, storedBytes: 12))
    for (quota, share) in [(100_000, "0.01 %"), (1_000_000, "< 0.01 %"), (4_000, "0.30 %")] {
      let lines = MarkdownReporter().render(.holding([entry], quotaBytes: Int64(quota))).lines
      #expect(lines.contains("| `a` | 0 | 12 B | \(share) | 0 B | 0 B |"))
    }
  }
}
