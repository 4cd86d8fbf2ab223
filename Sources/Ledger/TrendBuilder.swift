import Model
package import Store

/// Gathers the trend of a database.
package enum TrendBuilder {
  /// Gathers figures of all runs, and what the snapshot tells of the time before.
  ///
  /// - Parameters:
  ///   - reader: What is known of growth.
  ///   - quotaBytes: What etcd may hold.
  ///   - restBytes: What everything else takes in etcd; nil takes it from a snapshot of etcd that
  ///     was read, and is nothing without one.
  /// - Returns: The whole, namespaces and families, each from run to run.
  /// - Throws: What the store throws.
  package static func trend(
    _ reader: TrendReader, quotaBytes: Int64, restBytes: Int64?
  ) throws -> Trend {
    var namespaces = TrendLines()
    try reader.metric(EtcdLedger.storedBytes) { namespace, seconds, value in
      namespaces.add(
        LedgerOwner.Name(namespace: namespace),
        GrowthSeries.Point(seconds: seconds, value: value))
    }
    var families = TrendLines()
    try reader.families { point in
      let metric = point.metric
      families.add(
        LedgerOwner.Name(
          namespace: metric.namespace, imageStream: metric.imageStream, family: metric.family),
        GrowthSeries.Point(seconds: point.seconds, value: metric.storedBytes))
    }
    namespaces.finish()
    families.finish()
    let whole = LedgerOwner.Name(namespace: "")
    let lines = namespaces.lines
    return Trend(
      asOf: reader.asOf, runs: try reader.runs(), quotaBytes: quotaBytes,
      restBytes: try restBytes ?? max(0, reader.restBytes() ?? 0),
      cluster: lines.first { $0.name == whole } ?? TrendLine(name: whole, series: GrowthSeries([])),
      namespaces: lines.filter { $0.name != whole }.sorted(by: isFaster),
      families: families.lines.sorted(by: isFaster),
      survivors: try SurvivorCurve(reader).sorted)
  }

  private static func isFaster(_ left: TrendLine, than right: TrendLine) -> Bool {
    let (first, second) = (left.rate?.bytesPerDay ?? 0, right.rate?.bytesPerDay ?? 0)
    if first != second { return first > second }
    if left.storedBytes != right.storedBytes { return left.storedBytes > right.storedBytes }
    return left.name < right.name
  }
}

/// Lines in the making; the points of one come together.
private struct TrendLines {
  private(set) var lines: [TrendLine] = []
  private var name: LedgerOwner.Name?
  private var points: [GrowthSeries.Point] = []
}

extension TrendLines {
  mutating func add(_ name: LedgerOwner.Name, _ point: GrowthSeries.Point) {
    if self.name != name { finish() }
    self.name = name
    points.append(point)
  }

  mutating func finish() {
    if let name { lines.append(TrendLine(name: name, series: GrowthSeries(points))) }
    (name, points) = (nil, [])
  }
}
