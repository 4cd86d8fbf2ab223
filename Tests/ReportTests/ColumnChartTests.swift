import Ledger
import Model
import Report
import Testing

@Suite struct ColumnChartTests {
  private func trend(_ values: [Int64]) -> Trend {
    let points = values.enumerated().map { index, value in
      GrowthSeries.Point(seconds: Int64(index) * 86_400, value: value)
    }
    let line = TrendLine(
      name: LedgerOwner.Name(namespace: ""), series: GrowthSeries(points))
    return Trend(
      asOf: Timestamp(seconds: Int64(values.count) * 86_400), runs: values.count,
      quotaBytes: 10_000, restBytes: 0, cluster: line, namespaces: [], families: [], survivors: [])
  }

  private func lines(_ values: [Int64], isASCII: Bool = true) -> [String] {
    var text = ""
    TrendTextReporter(usesColour: false, width: 60, isASCII: isASCII)
      .write(trend(values), to: &text)
    return text.split(separator: "\n").map { String($0) }
  }

  @Test func `a column is as high as its value`() {
    let chart = lines([1_000, 4_000, 8_000]).filter { $0.contains("|") }
    #expect(chart.count == 8)
    #expect(
      chart.map { $0.suffix(3) }.map { $0.filter { $0 == "#" }.count }
        == [1, 1, 1, 1, 2, 2, 2, 3])
  }

  @Test func `blocks draw eighths`() {
    let chart = lines([1_000, 8_000], isASCII: false).filter { $0.contains("│") }
    #expect(chart.first?.hasSuffix("│ █") == true)
    #expect(chart.last?.hasSuffix("│██") == true)
  }

  @Test func `more nights than columns fit`() {
    let chart = lines((1...365).map { Int64($0) * 10 }).filter { $0.contains("|") }
    #expect(chart.allSatisfy { $0.count <= 60 })
    #expect(chart.last?.hasSuffix("####") == true)
  }

  @Test func `dates of alarms stand below the rate`() {
    let text = lines((1...30).map { Int64($0) * 100 }).joined(separator: "\n")
    #expect(text.contains("Grows by 100 B a day"))
    #expect(text.contains("65 % of the quota: about 1970-03-06, between"))
  }

  @Test func `two nights are no trend`() {
    let text = lines([1_000, 2_000]).joined(separator: "\n")
    #expect(text.contains("No forecast: 2 nights are known, and it takes 3."))
  }
}
