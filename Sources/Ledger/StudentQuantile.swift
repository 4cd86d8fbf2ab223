/// How many standard errors to either side hold 95 % of Student's distribution.
enum StudentQuantile {
  private static let table = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131,
  ]

  /// - Parameter degreesOfFreedom: Taken as 1 where it is less.
  static func twoSided95(degreesOfFreedom: Int) -> Double {
    let index = max(1, degreesOfFreedom) - 1
    return index < table.count ? table[index] : 1.96
  }
}
