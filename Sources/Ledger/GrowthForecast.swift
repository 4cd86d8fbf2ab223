package import Model

/// When a growing figure reaches a bound.
///
/// The figure goes on from its last point at the rate of growth. The earliest and latest moment are
/// those at which it gets there if the rate is as far off as it may be, and the way is as uneven as
/// it was: that adds up with the square root of the time.
package struct GrowthForecast: Hashable, Sendable {
  /// No forecast goes further than this, in seconds: 50 years.
  private static let horizon = 50 * 365.25 * GrowthRate.secondsPerDay

  /// In bytes.
  package let bound: Int64
  /// Whether the last point is at the bound or beyond.
  package let isReached: Bool
  /// Nil where it does not get there, as far as can be told.
  package let expected: Timestamp?
  /// Nil where it does not get there even if all goes fast.
  package let earliest: Timestamp?
  /// Nil where it may never get there.
  package let latest: Timestamp?

  package init(of bound: Int64, from last: GrowthSeries.Point, at rate: GrowthRate) {
    self.bound = bound
    let distance = Double(bound - last.value)
    isReached = distance <= 0
    guard distance > 0 else {
      (expected, earliest, latest) = (nil, nil, nil)
      return
    }
    func moment(_ rate: Double, _ unevenness: Double) -> Timestamp? {
      Self.seconds(toCover: distance, at: rate, unevenness: unevenness).map {
        Timestamp(seconds: last.seconds + Int64($0.rounded()))
      }
    }
    let unevenness = rate.spread * rate.stretchSeconds.squareRoot()
    expected = moment(rate.mean, 0)
    earliest = moment(rate.mean + rate.meanError, unevenness)
    latest = moment(rate.mean - rate.meanError, -unevenness)
  }

  /// Solves `rate * t + unevenness * sqrt(t) = distance` for its first, or, where the way is slowed,
  /// its only positive `t`; nil where there is none within the horizon.
  private static func seconds(
    toCover distance: Double, at rate: Double, unevenness: Double
  ) -> Double? {
    let root: Double
    if rate > 0 {
      root =
        (-unevenness + (unevenness * unevenness + 4 * rate * distance).squareRoot()) / (2 * rate)
    } else {
      let inner = unevenness * unevenness + 4 * rate * distance
      guard unevenness > 0, inner >= 0 else { return nil }
      root = 2 * distance / (unevenness + inner.squareRoot())
    }
    let seconds = root * root
    return seconds <= horizon ? seconds : nil
  }
}
