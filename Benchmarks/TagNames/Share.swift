/// How many of a number of cases hold.
struct Share: CustomStringConvertible {
  private var holding = 0
  private var all = 0

  mutating func add(_ holds: Bool) {
    all += 1
    if holds { holding += 1 }
  }

  /// From 0 to 1; 1 where there are no cases.
  var value: Double { all == 0 ? 1 : Double(holding) / Double(all) }

  /// The share to four places, rounded down, then the counts.
  var description: String {
    let tenThousandths = String(Int(value * 10_000))
    let padding = String(repeating: "0", count: max(0, 5 - tenThousandths.count))
    let digits = padding + tenThousandths
    return "\(digits.prefix(1)).\(digits.dropFirst()) (\(holding) of \(all))"
  }
}
