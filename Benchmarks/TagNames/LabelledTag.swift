import Model

/// A row of a file of labelled tags: `tag`, `convention`, `date`, `note` and `source`, tab
/// separated.
struct LabelledTag {
  let tag: String
  let convention: String
  /// The day or month the tag carries; empty where it carries none.
  let date: String
  private let notes: [Substring]

  /// Reads a row; nil for the header, and for a line with fewer than four columns.
  init?(row: Substring) {
    let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 4, columns[0] != "tag" else { return nil }
    tag = String(columns[0])
    convention = String(columns[1])
    date = String(columns[2])
    notes = columns[3].split(separator: ";")
  }

  /// Whether two careful readers could disagree on the label or the day.
  var isAmbiguous: Bool { notes.contains("ambiguous=1") }

  /// Whether the tag carries a date; nil where readers could disagree on that too.
  var isDated: Bool? {
    if notes.contains("dated=1") { return true }
    if notes.contains("dated=0") { return false }
    return isAmbiguous ? nil : !date.isEmpty
  }

  /// Whether a convention is the label, or one that a reader might defend.
  func accepts(_ read: Convention) -> Bool {
    read.rawValue == convention || alternatives.contains { $0 == read.rawValue }
  }

  private var alternatives: [Substring] {
    let prefix = "alt="
    let note = notes.first { $0.hasPrefix(prefix) }
    return note?.dropFirst(prefix.count).split(separator: "|") ?? []
  }
}
