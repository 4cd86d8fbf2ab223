/// A share of a whole, in thousandths; finer than one in a thousand where it is written so.
package struct PerMille: Sendable, Equatable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// The share in millionths, from 0 to 1,000,000.
  package let millionths: Int

  /// A share of so many thousandths; what is outside of 0 to 1,000 is brought to the nearer end.
  package init(_ thousandths: Double) {
    millionths = Int((max(0, min(1000, thousandths)) * 1000).rounded())
  }

  /// A share of so many thousandths.
  package init(floatLiteral thousandths: Double) {
    self.init(thousandths)
  }

  /// A share of so many thousandths.
  package init(integerLiteral thousandths: Int) {
    self.init(Double(thousandths))
  }

  /// This share of a count, rounded down.
  package func of(_ count: Int) -> Int {
    count * millionths / 1_000_000
  }
}
