import Model

/// How far the grammar of tag names agrees with labelled rows.
struct TagNameScore {
  /// The least share that passes, for each figure.
  private static let bars = (dates: 0.99, conventions: 0.95)

  private var datesFound = Share()
  private var datesRight = Share()
  private var daysEqual = Share()
  private var conventionsAccepted = Share()
  private var conventionsEqual = Share()
  /// One line per row read otherwise than labelled, in the order of the rows.
  private(set) var disagreements: [String] = []

  /// Whether every figure reaches its bar.
  var passes: Bool {
    let dates = [datesRight, datesFound, daysEqual]
    return dates.allSatisfy { $0.value >= Self.bars.dates }
      && conventionsAccepted.value >= Self.bars.conventions
  }

  /// The figures, a line each.
  var summary: String {
    """
    carries a date: precision  \(datesRight)
    carries a date: recall     \(datesFound)
    date equals the label's    \(daysEqual)
    convention, alt. accepted  \(conventionsAccepted)
    convention, label only     \(conventionsEqual)
    """
  }

  /// Compares one row with its reading.
  mutating func add(_ row: LabelledTag) {
    let name = TagName(parsing: row.tag)
    let date = name.carriedDate?.isoText ?? ""
    var agrees = true
    if let isDated = row.isDated {
      if isDated { datesFound.add(!date.isEmpty) }
      if !date.isEmpty { datesRight.add(isDated) }
      agrees = isDated == !date.isEmpty
    }
    if !row.isAmbiguous {
      if !row.date.isEmpty, !date.isEmpty { daysEqual.add(date == row.date) }
      conventionsAccepted.add(row.accepts(name.convention))
      conventionsEqual.add(row.convention == name.convention.rawValue)
      agrees = agrees && date == row.date && row.accepts(name.convention)
    }
    guard !agrees else { return }
    let label = [row.convention, row.date].joined(separator: " ")
    let reading = [name.convention.rawValue, date].joined(separator: " ")
    disagreements.append("\(row.tag): labelled \(label), read \(reading)")
  }
}
