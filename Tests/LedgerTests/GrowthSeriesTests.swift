import Ledger
import Testing

@Suite struct GrowthSeriesTests {
  @Test func `points are put into order, and of one moment the last counts`() {
    let series = GrowthSeries([
      .init(seconds: 20, value: 2), .init(seconds: 10, value: 1), .init(seconds: 20, value: 3),
    ])
    #expect(series.points == [.init(seconds: 10, value: 1), .init(seconds: 20, value: 3)])
  }
}
