import Model
import Report
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"),
    (1_234_567, "1,234,567"), (Int.max, "9,223,372,036,854,775,807"),
  ])
  func `numbers have a comma between thousands`(number: Int, text: String) {
    let report = AuditReport.fake(metrics: [Metric(name: "quotas", value: Int64(number))])
    #expect(report.markdown.contains("| Quotas | \(text) |"))
  }

  @Test(arguments: [
    (0, "0 B"), (1_023, "1023 B"), (1_536, "1.5 KiB"), (98_304_000, "93.8 MiB"),
  ])
  func `a figure is in the unit that ends its name`(size: Int64, text: String) {
    let report = AuditReport.fake(metrics: [Metric(name: "stored_bytes", value: size)])
    #expect(report.markdown.contains("| Size in etcd | \(text) |"))
  }

  @Test(arguments: [
    (1, "1 file, 1 image stream"), (2, "2 files, 2 image streams"),
    (1_000, "1,000 files, 1,000 image streams"),
  ])
  func `one thing is named in the singular`(count: Int, text: String) {
    let source = ExportSource(path: "a", format: "JSON", sizeBytes: 1, documents: 1, objects: 1)
    let report = AuditReport.fake(
      sources: Array(repeating: source, count: count),
      metrics: [Metric(name: "image_streams", value: Int64(count))])
    #expect(report.text().contains("Read      \(text)\n"))
  }
}
