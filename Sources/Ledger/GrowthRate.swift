/// How fast a figure grows, and how sure that is.
///
/// A step is a jump, and left out, where it is far from the usual one: further from the median of
/// the rates than eight times their usual distance from it, and more than a fiftieth of the level.
/// So a clean-up or a mass import does not bend the rate. What is left of the last thirteen weeks is
/// cut into weeks; each has a rate, and their mean is the rate of growth. Weeks and not nights, since
/// weekends repeat; where there are less than four, the nights are cut into stretches of equal time.
/// The uncertainty is that of the mean by Student's distribution, at 99 %.
package struct GrowthRate: Hashable, Sendable {
  /// The fewest points a rate is told from.
  package static let fewestPoints = 3

  static let secondsPerDay = 86_400.0
  private static let week = 7 * secondsPerDay
  private static let mostStretches = 13
  private static let fewestWeeks = 4
  private static let jumpDistance = 8.0
  private static let jumpShare = 0.02

  /// In bytes a second.
  let mean: Double
  /// How far the mean may be off, in bytes a second.
  let meanError: Double
  /// How far one stretch is from the mean, as far as 99 % go, in bytes a second.
  let spread: Double
  /// How long a stretch is, in seconds.
  let stretchSeconds: Double
  /// Steps that were left out.
  package let jumps: Int

  /// In bytes a day.
  package var bytesPerDay: Double { mean * Self.secondsPerDay }
  /// The bounds within which the rate lies, in bytes a day.
  package var boundsPerDay: ClosedRange<Double> {
    (mean - meanError) * Self.secondsPerDay...(mean + meanError) * Self.secondsPerDay
  }

  /// Nil from fewer than three points.
  package init?(_ series: GrowthSeries) {
    guard series.points.count >= Self.fewestPoints, let last = series.points.last else {
      return nil
    }
    let recent = GrowthSeries(
      series.points.filter {
        Double(last.seconds - $0.seconds) <= Self.week * Double(Self.mostStretches)
      })
    let steps =
      recent.points.count >= Self.fewestPoints
      ? recent.steps : GrowthSeries(series.points.suffix(Self.fewestPoints)).steps
    let usual = Self.withoutJumps(steps)
    jumps = steps.count - usual.count
    let stretches = Self.stretches(of: usual)
    stretchSeconds = stretches.seconds
    let rates = stretches.rates
    let mean = rates.reduce(0, +) / Double(rates.count)
    let variance =
      rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, rates.count - 1))
    let deviation = variance.squareRoot()
    self.mean = mean
    spread = StudentQuantile.twoSided99(degreesOfFreedom: rates.count - 1) * deviation
    meanError = spread / Double(rates.count).squareRoot()
  }

  private static func withoutJumps(_ steps: [GrowthSeries.Step]) -> [GrowthSeries.Step] {
    let usual = median(steps.map(\.rate))
    let distance = median(steps.map { abs($0.rate - usual) })
    let kept = steps.filter { step in
      abs(step.rate - usual) <= jumpDistance * distance
        || abs(step.bytes) <= jumpShare * max(1, step.level)
    }
    return kept.count >= fewestPoints - 1 ? kept : steps
  }

  /// The rates of stretches that have about the same length, each of whole steps, the last first.
  private static func stretches(
    of steps: [GrowthSeries.Step]
  ) -> (rates: [Double], seconds: Double) {
    let whole = steps.reduce(0) { $0 + $1.seconds }
    let weeks = Int((whole / week).rounded(.down))
    let count =
      weeks >= fewestWeeks ? min(mostStretches, weeks) : max(2, min(mostStretches, steps.count))
    let length = weeks >= fewestWeeks ? week : whole / Double(count)
    var rates: [Double] = []
    var (seconds, bytes, passed) = (0.0, 0.0, 0.0)
    for step in steps.reversed() where rates.count < count {
      seconds += step.seconds
      bytes += step.bytes
      passed += step.seconds
      guard passed >= length * Double(rates.count + 1) * 0.999 else { continue }
      rates.append(bytes / seconds)
      (seconds, bytes) = (0, 0)
    }
    if seconds > 0, rates.count < 2 { rates.append(bytes / seconds) }
    return (rates, length)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    guard sorted.count.isMultiple(of: 2) else { return upper }
    return (sorted[sorted.count / 2 - 1] + upper) / 2
  }
}
