/// A table for the terminal, its columns aligned and no wider than it may be.
struct TextTable {
  /// One column: how its cells stand, and whether they may be cut where the table is too wide.
  struct Column {
    let title: String
    var isRight = false
    var isFlexible = false
  }

  /// What a cell says, and in which colour.
  struct Cell: ExpressibleByStringInterpolation {
    let text: String
    var colour: TerminalColour?

    init(_ text: String, _ colour: TerminalColour? = nil) {
      self.text = text
      self.colour = colour
    }

    init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// Between columns.
  private static let gap = "  "
  /// A flexible column is never cut below this.
  private static let narrowest = 8

  let columns: [Column]
  private var rows: [[Cell]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of one cell for each column.
  mutating func add(_ cells: [Cell]) {
    rows.append(cells)
  }

  /// The lines, the head first; empty where there are no rows.
  func lines(width: Int, palette: TerminalPalette) -> [String] {
    guard !rows.isEmpty else { return [] }
    let widths = fittedWidths(in: width)
    let head = columns.map { Cell($0.title, .faint) }
    return ([head] + rows).map { line($0, widths: widths, palette: palette) }
  }

  private func line(_ cells: [Cell], widths: [Int], palette: TerminalPalette) -> String {
    var text = ""
    var spaces = 0
    for (index, cell) in cells.enumerated() {
      let shown = cell.text.truncated(toColumns: widths[index])
      let padding = max(0, widths[index] - shown.columns)
      let isRight = columns[index].isRight
      if !shown.isEmpty {
        text += String(repeating: " ", count: spaces + (isRight ? padding : 0))
        text += palette.paint(shown, cell.colour)
        spaces = 0
      }
      spaces += (isRight && !shown.isEmpty ? 0 : padding) + Self.gap.count
    }
    return text
  }

  /// The widest cell of each column, but for flexible columns, of which the last is cut first.
  private func fittedWidths(in limit: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(columns[index].title.columns) { max($0, $1[index].text.columns) }
    }
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - limit
    for index in columns.indices.reversed() where columns[index].isFlexible && excess > 0 {
      let cut = min(excess, max(0, widths[index] - Self.narrowest))
      widths[index] -= cut
      excess -= cut
    }
    return widths
  }
}
