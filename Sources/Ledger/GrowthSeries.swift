/// A figure over time, one point a run.
package struct GrowthSeries: Hashable, Sendable {
  /// The figure at one moment.
  package struct Point: Hashable, Sendable {
    /// Unix seconds.
    package let seconds: Int64
    /// In bytes.
    package let value: Int64

    package init(seconds: Int64, value: Int64) {
      self.seconds = seconds
      self.value = value
    }
  }

  /// In order of time, no two of one moment.
  package let points: [Point]

  /// Puts points into order; of several of one moment the last that is given counts.
  package init(_ points: [Point]) {
    var latest: [Int64: Int64] = [:]
    for point in points { latest[point.seconds] = point.value }
    self.points = latest.map { Point(seconds: $0.key, value: $0.value) }
      .sorted { $0.seconds < $1.seconds }
  }

  /// What happened from one point to the next.
  struct Step: Hashable {
    let seconds: Double
    let bytes: Double
    /// The value before.
    let level: Double

    /// In bytes a second.
    var rate: Double { bytes / seconds }
  }

  /// The steps between the points, in order.
  var steps: [Step] {
    zip(points, points.dropFirst()).map { before, after in
      Step(
        seconds: Double(after.seconds - before.seconds), bytes: Double(after.value - before.value),
        level: Double(before.value))
    }
  }
}
