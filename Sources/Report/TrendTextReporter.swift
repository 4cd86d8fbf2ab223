package import Ledger
import Model
import Rules

/// Renders a trend for the terminal: a chart, the rate, the dates, and who grows.
package struct TrendTextReporter: TrendReporter {
  private static let rows = 10
  private static let months = 24

  private let palette: TerminalPalette
  private let width: Int
  private let isASCII: Bool

  /// - Parameters:
  ///   - usesColour: Whether to send colours.
  ///   - width: The terminal's, in columns; taken as 40 where it is less.
  ///   - isASCII: Whether to draw with ASCII characters alone.
  package init(usesColour: Bool, width: Int, isASCII: Bool) {
    palette = TerminalPalette(usesColour: usesColour)
    self.width = max(40, width)
    self.isASCII = isASCII
  }

  package func write(_ trend: Trend, to output: inout some TextOutputStream) {
    let points = trend.cluster.series.points
    output.line(palette.paint("Image streams and images in etcd", .heading))
    output.line(TrendWording.level(of: trend))
    if points.count > 1 {
      output.line()
      writeChart(of: points.map(\.value), from: points, to: &output)
    }
    output.line()
    for line in TrendWording.rate(of: trend).wrapped(toColumns: width) { output.line(line) }
    for line in TrendWording.forecasts(of: trend) { output.line("  " + line) }
    writeLines("Namespaces that grow", trend.namespaces, to: &output)
    writeLines("Families of tags that grow", trend.families, to: &output)
    writeSurvivors(trend.survivors, to: &output)
  }

  private func writeChart(
    of values: [Int64], from points: [GrowthSeries.Point], to output: inout some TextOutputStream
  ) {
    let label = FactText.bytes(values.max() ?? 0)
    let chart = ColumnChart(
      values: values, width: min(72, width - label.count - 3), isASCII: isASCII)
    let edge = isASCII ? "|" : "│"
    for (row, line) in chart.lines.enumerated() {
      let head = row == 0 ? label : String(repeating: " ", count: label.count)
      output.line("\(head) \(edge)\(line)")
    }
    guard let first = points.first, let last = points.last else { return }
    let indent = String(repeating: " ", count: label.count + 2)
    let days = [first, last].map { Timestamp(seconds: $0.seconds).dayText }
    output.line(indent + days.joined(separator: isASCII ? " - " : " – "))
  }

  private func writeLines(
    _ title: String, _ lines: [TrendLine], to output: inout some TextOutputStream
  ) {
    let growing = lines.filter { ($0.rate?.bytesPerDay ?? 0) > 0 }
    guard !growing.isEmpty else { return }
    var table = TextTable([
      .init(title: "Name", isFlexible: true), .init(title: "A day", isRight: true),
      .init(title: "Now", isRight: true),
    ])
    for line in growing.prefix(Self.rows) {
      table.add([
        .init(line.name.text.visible), .init(TrendWording.perDay(line.rate?.bytesPerDay ?? 0)),
        .init(FactText.bytes(line.storedBytes)),
      ])
    }
    write(table, title, more: growing.count - Self.rows, to: &output)
  }

  private func writeSurvivors(
    _ months: [SurvivorMonth], to output: inout some TextOutputStream
  ) {
    var table = TextTable([
      .init(title: "Month"), .init(title: "Tags", isRight: true),
      .init(title: "History items", isRight: true), .init(title: "Images", isRight: true),
      .init(title: "In etcd", isRight: true),
    ])
    for month in months.suffix(Self.months) {
      table.add([
        .init(month.text), .init(Wording.number(month.tags)),
        .init(Wording.number(month.tagEvents)),
        .init(Wording.number(month.images)), .init(FactText.bytes(month.storedBytes)),
      ])
    }
    write(
      table, "Made in a month and still there (what was removed since is not known)",
      more: months.count - Self.months, isEarlier: true, to: &output)
  }

  private func write(
    _ table: TextTable, _ title: String, more: Int, isEarlier: Bool = false,
    to output: inout some TextOutputStream
  ) {
    let lines = table.lines(width: width, palette: palette)
    guard !lines.isEmpty else { return }
    output.line()
    output.line(palette.paint(title, .heading))
    for line in lines { output.line(line) }
    if more > 0 {
      let what = isEarlier ? "earlier months" : "more"
      output.line("\(isASCII ? "..." : "…") and \(Wording.number(more)) \(what)")
    }
  }
}
