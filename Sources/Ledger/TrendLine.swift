/// How one owner's bytes in etcd grow from run to run.
package struct TrendLine: Hashable, Sendable {
  /// The whole cluster where its namespace is empty.
  package let name: LedgerOwner.Name
  package let series: GrowthSeries
  /// Nil from fewer than three runs.
  package let rate: GrowthRate?

  package init(name: LedgerOwner.Name, series: GrowthSeries) {
    self.name = name
    self.series = series
    rate = GrowthRate(series)
  }

  /// The bytes at the last run.
  package var storedBytes: Int64 { series.points.last?.value ?? 0 }
}
