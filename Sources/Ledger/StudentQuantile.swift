/// How many standard errors to either side hold 99 % of Student's distribution.
enum StudentQuantile {
  private static let table = [
    63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169, 3.106, 3.055, 3.012,
    2.977, 2.947,
  ]

  /// - Parameter degreesOfFreedom: Taken as 1 where it is less.
  /// - Returns: 63.7 for one degree of freedom, and less for more.
  static func twoSided99(degreesOfFreedom: Int) -> Double {
    let index = max(1, degreesOfFreedom) - 1
    return index < table.count ? table[index] : 2.576
  }
}
