/// The order of a rule's rows: by what they are about, then by whatever tells them apart.
///
/// SQLite compares texts by their bytes, which is the order of their Unicode scalars, so that no
/// locale and no normalization has a say.
enum RowOrder {
  private static let subject = [
    "namespace", "image_stream", "tag", "image", "kind", "name", "field", "revision",
  ]

  /// The query with its rows in order.
  static func sorting(_ sql: String, columns: [String]) -> String {
    var query = sql[...]
    while let last = query.last, last.isWhitespace || last == ";" { query.removeLast() }
    let order = subject.filter(columns.contains) + columns.filter { !subject.contains($0) }
    let terms = order.map { "\"\($0)\"" }.joined(separator: ", ")
    return "SELECT * FROM (\n\(query)\n) ORDER BY \(terms)"
  }
}
