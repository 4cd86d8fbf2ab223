/// Draws numbers that depend on nothing but the seed, what they are for, and which object it is.
///
/// SplitMix64: each draw adds an odd constant and mixes the bits. Two dice of the same key draw the
/// same, so that an image and the history that holds it agree without either being kept.
struct Dice {
  /// What the dice are thrown for, so that draws for different ends are unrelated.
  enum Purpose: UInt64 {
    case weight, namespace, stream, timeline, tag, commit
    case image, manifest, config, absent, orphan, signature
    case baseLayer, runtimeLayer, dependencyLayer, ownLayer
    case workload, workloadRevision, pod, build, access, limits, identity
  }

  private var state: UInt64

  /// Dice for one object.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole cluster.
  ///   - purpose: What the draws decide.
  ///   - first: Which object it is.
  ///   - second: Which part of it, where it has several.
  init(seed: UInt64, _ purpose: Purpose, _ first: Int, _ second: Int = 0) {
    var key = Dice.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
    key = Dice.mixed(key ^ purpose.rawValue &* 0xD6E8_FEB8_6659_FD93)
    key = Dice.mixed(key ^ UInt64(bitPattern: Int64(first)) &* 0xA076_1D64_78BD_642F)
    state = Dice.mixed(key ^ UInt64(bitPattern: Int64(second)) &* 0xE703_7ED1_A0B4_28DB)
  }

  /// Draws 64 bits.
  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Dice.mixed(state)
  }

  /// Draws a number from zero up to but not including a bound; zero if the bound is not positive.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Draws a number from a closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Draws whether something happens that happens to so many in a thousand.
  mutating func happens(_ share: PerMille) -> Bool {
    below(1_000_000) < share.millionths
  }

  /// Draws one of several values.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[below(values.count)]
  }

  /// Draws the index of a weight in proportion to the weights.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return weights.count - 1
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
