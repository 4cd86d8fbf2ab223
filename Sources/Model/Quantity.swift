/// A resource quantity as Kubernetes writes it: `10Gi`, `1.5k`, `15e2`, `1499999m`.
package struct Quantity: Hashable, Sendable {
  /// As it is written.
  package let text: String
  /// The whole units in it, rounded down; at the limits of 64 bits where it is larger.
  ///
  /// An integer exceeds a quantity exactly when it exceeds this.
  package let wholeUnits: Int64

  /// Nil where the text is no quantity.
  package init?(parsing text: String) {
    guard let value = Self.value(of: text) else { return nil }
    self.text = text
    wholeUnits = value
  }

  private static let binaryPowers = ["Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60]
  private static let mostDigits = 20
  private static let decimalPowers = [
    "n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18,
  ]

  private static func value(of text: String) -> Int64? {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let number = rest.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
    let suffix = String(rest.dropFirst(number.count))
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, number.contains(where: \.isWholeNumber) else { return nil }
    let digits = halves.joined().drop { $0 == "0" }
    let fraction = halves.count == 2 ? halves[1].count : 0
    if let power = binaryPowers[suffix] {
      return scaled(digits, tenths: -fraction, doublings: power, isNegative: isNegative)
    }
    guard let power = decimalPowers[suffix] ?? exponent(suffix) else { return nil }
    return scaled(digits, tenths: power - fraction, doublings: 0, isNegative: isNegative)
  }

  private static func exponent(_ suffix: String) -> Int? {
    guard let first = suffix.first, first == "e" || first == "E" else { return nil }
    return Int(suffix.dropFirst()).flatMap { abs($0) <= 1_000 ? $0 : nil }
  }

  /// `digits` × 10^`tenths` × 2^`doublings`, rounded down.
  ///
  /// Of the digits, the first 20 decide: what they make does not fit 64 bits, or what stands behind
  /// them is less than a whole unit.
  private static func scaled(
    _ digits: Substring, tenths: Int, doublings: Int, isNegative: Bool
  ) -> Int64 {
    let kept = digits.prefix(mostDigits)
    let tenths = tenths + digits.count - kept.count
    var value = UInt128(0)
    for digit in kept { value = value * 10 + UInt128(digit.wholeNumberValue ?? 0) }
    // Below 10^20 × 2^60, which fits 128 bits.
    value <<= UInt128(doublings)
    var isTooLarge = false
    for _ in 0..<max(0, tenths) where !isTooLarge && value != 0 {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      isTooLarge = overflow
      value = next
    }
    var hasRemainder = digits.dropFirst(kept.count).contains { $0 != "0" }
    for _ in 0..<max(0, -tenths) where value != 0 {
      hasRemainder = hasRemainder || value % 10 != 0
      value /= 10
    }
    if isTooLarge { return isNegative ? .min : .max }
    if isNegative, hasRemainder { value += 1 }
    let bounded = Int64(clamping: value)
    return isNegative ? -bounded : bounded
  }
}
