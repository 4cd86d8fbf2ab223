/// A span of time as Go writes it: `720h`, `1h30m`, `1.5h`, `300ms`.
///
/// There is no unit for days.
package struct GoDuration: Hashable, Sendable {
  package let nanoseconds: Int64

  /// Whole seconds, rounded towards zero.
  package var wholeSeconds: Int64 { nanoseconds / 1_000_000_000 }

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Nil where the text is no duration, or one beyond 292 years.
  package init?(parsing text: String) {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    if rest == "0" {
      self.init(nanoseconds: 0)
      return
    }
    guard !rest.isEmpty else { return nil }
    var whole: Int64 = 0
    while !rest.isEmpty {
      guard let part = Self.takePart(&rest) else { return nil }
      let (sum, overflow) = whole.addingReportingOverflow(part)
      if overflow { return nil }
      whole = sum
    }
    self.init(nanoseconds: isNegative ? -whole : whole)
  }

  private static let units: [String: Int64] = [
    "ns": 1, "us": 1_000, "µs": 1_000, "μs": 1_000, "ms": 1_000_000, "s": 1_000_000_000,
    "m": 60_000_000_000, "h": 3_600_000_000_000,
  ]

  /// Takes a number and its unit off the front.
  private static func takePart(_ rest: inout Substring) -> Int64? {
    let number = rest.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
    rest = rest.dropFirst(number.count)
    let name = rest.prefix { !($0.isASCII && $0.isWholeNumber) && $0 != "." }
    rest = rest.dropFirst(name.count)
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let unit = units[String(name)], halves.count <= 2,
      number.contains(where: \.isWholeNumber),
      let whole = halves[0].isEmpty ? 0 : Int64(halves[0])
    else { return nil }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    guard halves.count == 2 else { return scaled }
    let (sum, sumOverflow) = scaled.addingReportingOverflow(fraction(halves[1], of: unit))
    return sumOverflow ? nil : sum
  }

  /// What the digits behind the point are of a unit, to as many of them as fit 64 bits.
  ///
  /// Go multiplies in this order, too, so that its last digit comes out.
  private static func fraction(_ digits: Substring, of unit: Int64) -> Int64 {
    var value = 0.0
    var scale = 1.0
    for digit in digits.prefix(18) {
      value = value * 10 + Double(digit.wholeNumberValue ?? 0)
      scale *= 10
    }
    return Int64(value * (Double(unit) / scale))
  }
}
