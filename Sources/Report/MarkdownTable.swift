/// A table whose cells are Markdown already.
struct MarkdownTable {
  /// How a column's cells stand.
  enum Alignment: String {
    case left = "---"
    case right = "---:"
  }

  let columns: [(title: String, alignment: Alignment)]
  /// One cell for each column.
  private(set) var rows: [[String]] = []

  init(_ columns: (title: String, alignment: Alignment)...) {
    self.columns = columns
  }

  mutating func add(_ cells: String...) {
    rows.append(cells)
  }

  /// Writes the table, and nothing where it has no rows.
  func write(to output: inout some TextOutputStream) {
    guard !rows.isEmpty else { return }
    output.line(Self.row(columns.map(\.title)))
    output.line(Self.row(columns.map(\.alignment.rawValue)))
    for cells in rows { output.line(Self.row(cells)) }
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
