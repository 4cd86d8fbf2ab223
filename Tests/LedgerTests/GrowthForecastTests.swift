import Ledger
import Model
import Testing

@Suite struct GrowthForecastTests {
  /// A year of nights with a known growth: less at weekends, uneven, and cleaned up twice.
  private static func year(seed: UInt64, daily: Double) -> [Int64] {
    var chance = FakeChance(seed: seed)
    var level = 50_000_000.0
    return (0..<365).map { day in
      let weekday = day % 7 < 5 ? 1.3 : 0.25
      level += daily * weekday * (0.6 + 0.8 * chance.next())
      if day == 117 || day == 251 { level *= 0.7 }
      return Int64(level)
    }
  }

  @Test(arguments: [UInt64](1...12))
  func `a year's forecasts hold at every month's end`(seed: UInt64) throws {
    let daily = 400_000.0
    let values = Self.year(seed: seed, daily: daily)
    for month in 1...12 {
      let nights = min(365, month * 30 + 5)
      let series = GrowthSeries.daily(Array(values.prefix(nights)))
      let rate = try #require(GrowthRate(series))
      let last = try #require(series.points.last)
      for bound in [250_000_000, 300_000_000, 340_000_000] as [Int64] {
        let forecast = GrowthForecast(of: bound, from: last, at: rate)
        let days = Double(bound - last.value) / daily
        let truth = Timestamp(seconds: last.seconds + Int64(days * 86_400))
        let earliest = try #require(forecast.earliest)
        #expect(earliest <= truth, "month \(month), bound \(bound)")
        #expect(forecast.latest.map { truth <= $0 } ?? true, "month \(month), bound \(bound)")
      }
    }
  }

  @Test func `after half a year the interval is worth something`() throws {
    let values = Self.year(seed: 3, daily: 400_000)
    let series = GrowthSeries.daily(Array(values.prefix(185)))
    let rate = try #require(GrowthRate(series))
    let last = try #require(series.points.last)
    let forecast = GrowthForecast(of: 300_000_000, from: last, at: rate)
    let (earliest, latest) = (try #require(forecast.earliest), try #require(forecast.latest))
    let expected = try #require(forecast.expected)
    let ahead = expected.seconds - last.seconds
    #expect(latest.seconds - earliest.seconds < ahead)
  }

  @Test func `what is there is reached and needs no date`() throws {
    let series = GrowthSeries.daily([1, 2, 3, 4])
    let rate = try #require(GrowthRate(series))
    let forecast = GrowthForecast(of: 4, from: try #require(series.points.last), at: rate)
    #expect(forecast.isReached)
    #expect(forecast.expected == nil)
  }

  @Test(arguments: [0, -500])
  func `what does not grow gets nowhere`(daily: Int64) throws {
    let series = GrowthSeries.daily((0..<30).map { 100_000 + $0 * daily })
    let rate = try #require(GrowthRate(series))
    let forecast = GrowthForecast(of: 200_000, from: try #require(series.points.last), at: rate)
    #expect(!forecast.isReached)
    #expect(forecast.expected == nil)
    #expect(forecast.earliest == nil)
    #expect(forecast.latest == nil)
  }

  @Test func `even growth arrives on the day`() throws {
    let series = GrowthSeries.daily((0..<30).map { $0 * 1_000 })
    let rate = try #require(GrowthRate(series))
    let forecast = GrowthForecast(of: 39_000, from: try #require(series.points.last), at: rate)
    #expect(forecast.expected?.text == "1970-02-09T00:00:00Z")
    #expect(forecast.earliest == forecast.expected)
    #expect(forecast.latest == forecast.expected)
  }
}
