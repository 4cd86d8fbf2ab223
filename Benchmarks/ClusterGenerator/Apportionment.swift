/// Cuts totals into parts of very unequal size, a few large and most small, without holding the parts.
///
/// The weights repeat in cycles of 128 parts and fall off like Zipf's law within a cycle, in an order
/// drawn from the seed. A part begins where its share of the summed weights begins, so any part of
/// any total is found by arithmetic.
struct Apportionment {
  /// How many parts there are.
  let parts: Int
  /// Summed weights before each place of a cycle, and of a whole cycle last.
  private let sums: [Int]

  private static let cycle = 128

  /// Draws the order of the weights.
  init(parts: Int, seed: UInt64) {
    self.parts = parts
    var weights = (1...Apportionment.cycle).map { 20 + 1000 / $0 }
    var dice = Dice(seed: seed, .weight, 0)
    for place in weights.indices.reversed() { weights.swapAt(place, dice.below(place + 1)) }
    sums = weights.reduce(into: [0]) { sums, weight in sums.append(sums[sums.count - 1] + weight) }
  }

  /// What of a total belongs to a part.
  func range(of part: Int, total: Int) -> Range<Int> {
    start(of: part, total: total)..<start(of: part + 1, total: total)
  }

  /// The part that holds an element of a total.
  func part(holding element: Int, total: Int) -> Int {
    var low = 0
    var high = parts
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(of: middle, total: total) <= element { low = middle } else { high = middle }
    }
    return low
  }

  private func start(of part: Int, total: Int) -> Int {
    let product = total.multipliedFullWidth(by: weight(before: part))
    return weight(before: parts).dividingFullWidth(product).quotient
  }

  private func weight(before part: Int) -> Int {
    let (cycles, place) = part.quotientAndRemainder(dividingBy: Apportionment.cycle)
    return cycles * sums[Apportionment.cycle] + sums[place]
  }
}
