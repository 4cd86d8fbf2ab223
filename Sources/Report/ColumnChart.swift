/// A small chart of columns for the terminal.
struct ColumnChart {
  private static let height = 8
  private static let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// In order of time; none is below 0.
  let values: [Int64]
  /// How many columns it may have.
  let width: Int
  let isASCII: Bool

  /// The lines from top to bottom, without what stands beside them; empty where there are no values.
  var lines: [String] {
    let columns = columns
    guard let most = columns.max(), most > 0 else { return [] }
    let steps = isASCII ? 1 : Self.blocks.count - 1
    let heights = columns.map { value -> Int in
      let share = Double(value) / Double(most) * Double(Self.height * steps)
      return value > 0 ? max(1, Int(share.rounded())) : 0
    }
    return (0..<Self.height).reversed().map { row in
      String(heights.map { symbol(min(steps, max(0, $0 - row * steps)), of: steps) })
    }
  }

  private func symbol(_ filled: Int, of steps: Int) -> Character {
    isASCII ? (filled > 0 ? "#" : " ") : Self.blocks[filled * (Self.blocks.count - 1) / steps]
  }

  /// One value a column: the last of those that fall into it.
  private var columns: [Int64] {
    guard values.count > width, width > 0 else { return values }
    return (0..<width).map { values[($0 + 1) * values.count / width - 1] }
  }
}
