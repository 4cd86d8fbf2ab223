package import Model

/// How bytes in etcd grow, and when they reach the shares of its quota at which it raises alarms.
package struct Trend: Sendable {
  /// The shares of the quota at which OpenShift's alerts fire: info, warning, critical.
  package static let alarmShares = [0.65, 0.75, 0.85]

  package let asOf: Timestamp
  package let runs: Int
  package let quotaBytes: Int64
  /// What everything else takes in etcd, by the user's word or a snapshot of etcd; taken to stay as
  /// it is, and 0 where it is not known.
  package let restBytes: Int64
  package let cluster: TrendLine
  /// Those that grow fastest first, then the heaviest.
  package let namespaces: [TrendLine]
  /// Those that grow fastest first, then the heaviest.
  package let families: [TrendLine]
  /// In order of time.
  package let survivors: [SurvivorMonth]

  package init(
    asOf: Timestamp, runs: Int, quotaBytes: Int64, restBytes: Int64, cluster: TrendLine,
    namespaces: [TrendLine], families: [TrendLine], survivors: [SurvivorMonth]
  ) {
    self.asOf = asOf
    self.runs = runs
    self.quotaBytes = quotaBytes
    self.restBytes = restBytes
    self.cluster = cluster
    self.namespaces = namespaces
    self.families = families
    self.survivors = survivors
  }

  /// One forecast for each of the shares, in their order; empty from fewer than three runs.
  package var forecasts: [GrowthForecast] {
    guard let rate = cluster.rate, let last = cluster.series.points.last else { return [] }
    return Self.alarmShares.map { share in
      let bound = Int64((Double(quotaBytes) * share).rounded()) - restBytes
      return GrowthForecast(of: bound, from: last, at: rate)
    }
  }
}
