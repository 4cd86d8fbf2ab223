import Ledger

/// A generator of numbers that are the same on every machine.
///
/// Source: Sebastiano Vigna's SplitMix64.
struct FakeChance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// From 0 to below 1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ mixed >> 31) >> 11) / Double(UInt64(1) << 53)
  }
}

extension GrowthSeries {
  static let day: Int64 = 86_400

  /// One point a day from the values, the first on day 0.
  static func daily(_ values: [Int64]) -> GrowthSeries {
    GrowthSeries(
      values.enumerated().map { Point(seconds: Int64($0.offset) * day, value: $0.element) })
  }
}
