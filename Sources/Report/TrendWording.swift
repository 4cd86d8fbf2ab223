import Ledger
import Model
import Rules

/// How a trend is worded for people.
enum TrendWording {
  /// What there is now, and its share of the quota.
  static func level(of trend: Trend) -> String {
    let now = trend.cluster.storedBytes
    let share = percent(Double(now + trend.restBytes) / Double(max(1, trend.quotaBytes)))
    let rest =
      trend.restBytes > 0 ? " with \(FactText.bytes(trend.restBytes)) of everything else" : ""
    return "\(FactText.bytes(now)) as of \(trend.asOf.dayText), \(share) of the quota of "
      + "\(FactText.bytes(trend.quotaBytes))\(rest)"
  }

  /// How fast it grows, or why that is not said.
  static func rate(of trend: Trend) -> String {
    let runs = trend.cluster.series.points.count
    guard let rate = trend.cluster.rate else {
      return "No forecast: \(Wording.count(runs, "night is", "nights are")) known, and it takes "
        + "\(GrowthRate.fewestPoints)."
    }
    let bounds = rate.boundsPerDay
    let jumps =
      rate.jumps > 0
      ? " \(Wording.count(rate.jumps, "jump was", "jumps were")) left out." : ""
    return "Grows by \(perDay(rate.bytesPerDay)) a day, between \(perDay(bounds.lowerBound)) and "
      + "\(perDay(bounds.upperBound)).\(jumps)"
  }

  /// When the shares of the quota are reached, a line each.
  static func forecasts(of trend: Trend) -> [String] {
    zip(Trend.alarmShares, trend.forecasts).map { share, forecast in
      "\(percent(share)) of the quota: \(words(for: forecast))"
    }
  }

  private static func words(for forecast: GrowthForecast) -> String {
    if forecast.isReached { return "reached" }
    guard let earliest = forecast.earliest else { return "not in sight" }
    let expected = forecast.expected.map { "about \($0.dayText), " } ?? ""
    let latest = forecast.latest.map { "and \($0.dayText)" } ?? "and never"
    return "\(expected)between \(earliest.dayText) \(latest)"
  }

  /// `1.2 MiB`, with a minus where it shrinks.
  static func perDay(_ bytes: Double) -> String {
    let size = FactText.bytes(Int64(abs(bytes).rounded()))
    return bytes < 0 ? "-\(size)" : size
  }

  /// `12.3 %`, in tenths.
  static func percent(_ share: Double) -> String {
    let tenths = Int64((share * 1_000).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10).\(abs(tenths % 10)) %"
  }
}

extension LedgerOwner.Name {
  /// As people write it: `shop`, `shop/cart`, `shop/cart:v{version}`; a tag instead of its family.
  var text: String {
    var text = namespace
    if !imageStream.isEmpty { text += "/" + imageStream }
    let last = tag.isEmpty ? family : tag
    if !last.isEmpty { text += ":" + last }
    return text
  }
}
