import Ledger
import Testing

@Suite struct GrowthRateTests {
  @Test(arguments: [[], [5], [5, 6]])
  func `fewer than three points tell no rate`(values: [Int64]) {
    #expect(GrowthRate(.daily(values)) == nil)
  }

  @Test(arguments: [(0, 100), (1_000_000, 250), (5_000_000, -40)])
  func `even growth has its own rate and no doubt`(start: Int64, daily: Int64) throws {
    let rate = try #require(GrowthRate(.daily((0..<40).map { start + $0 * daily })))
    #expect(abs(rate.bytesPerDay - Double(daily)) < 1e-6)
    #expect(abs(rate.boundsPerDay.upperBound - rate.boundsPerDay.lowerBound) < 1e-6)
    #expect(rate.jumps == 0)
  }

  @Test func `a clean-up and a mass import are jumps and bend nothing`() throws {
    var level: Int64 = 1_000_000
    var values = [level]
    for day in 1..<60 {
      level += 1_000 + Int64(day % 3) * 10
      if day == 20 { level -= 400_000 }
      if day == 41 { level += 300_000 }
      values.append(level)
    }
    let rate = try #require(GrowthRate(.daily(values)))
    #expect(rate.jumps == 2)
    #expect(rate.bytesPerDay > 1_000 && rate.bytesPerDay < 1_020)
  }

  @Test func `weekends do not count as jumps`() throws {
    var level: Int64 = 1_000_000
    let values = (0..<70).map { day -> Int64 in
      level += day % 7 < 5 ? 1_000 : 0
      return level
    }
    let rate = try #require(GrowthRate(.daily(values)))
    #expect(rate.jumps == 0)
    #expect(rate.boundsPerDay.contains(5_000 / 7))
  }

  @Test func `what was longer than ninety days ago is forgotten`() throws {
    let old = (0..<200).map { Int64($0) * 5_000 }
    let new = (1..<120).map { 1_000_000 + Int64($0) * 100 }
    let rate = try #require(GrowthRate(.daily(old + new)))
    #expect(abs(rate.bytesPerDay - 100) < 1)
  }

  @Test func `runs that lie far apart are counted by their time`() throws {
    let points = [0, 10, 40, 45, 100].map { day in
      GrowthSeries.Point(seconds: day * GrowthSeries.day, value: day * 700)
    }
    let rate = try #require(GrowthRate(GrowthSeries(points)))
    #expect(abs(rate.bytesPerDay - 700) < 1e-6)
  }
}
