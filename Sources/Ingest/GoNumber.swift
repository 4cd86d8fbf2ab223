/// The length of numbers as Go's `encoding/json` writes them.
enum GoNumber {
  /// The digits and sign of a whole number.
  static func length(of node: Node) -> Int {
    guard let number = node.integer else { return digits(of: node.tape.words[node.index + 1]) }
    return digits(of: number.magnitude) + (number < 0 ? 1 : 0)
  }

  /// The shortest digits that are read back as the same number, without an exponent from 1e-6 to
  /// 1e21; `null` where it is not finite.
  static func length(of number: Double) -> Int {
    guard number.isFinite else { return 4 }
    let sign = number.sign == .minus ? 1 : 0
    guard number != 0 else { return sign + 1 }
    let (digits, point) = Self.decimal(of: number.magnitude)
    guard 1e-6..<1e21 ~= number.magnitude else {
      // Go takes the zero out of e-09, and has none in e+21.
      let exponent = Self.digits(of: (point - 1).magnitude)
      return sign + digits + (digits > 1 ? 1 : 0) + 2 + exponent
    }
    if point <= 0 { return sign + 2 - point + digits }
    return sign + (point >= digits ? point : digits + 1)
  }

  private static func digits(of number: some BinaryInteger) -> Int {
    var rest = number / 10
    var digits = 1
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    return digits
  }

  /// How many digits a number has without zeros at either end, and how many of them stand before
  /// its point; 0 or less where zeros follow the point.
  ///
  /// Swift's description has the same shortest digits, in another form.
  private static func decimal(of number: Double) -> (digits: Int, point: Int) {
    let parts = number.description.split(separator: "e")
    let mantissa = parts.first ?? "0"
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let whole = mantissa.prefix { $0 != "." }
    let all = mantissa.filter { $0 != "." }
    let leading = all.prefix { $0 == "0" }.count
    let trailing = all.reversed().prefix { $0 == "0" }.count
    return (all.count - leading - trailing, whole.count - leading + exponent)
  }
}
