/// Makes what came from a cluster safe within a row of CSV, as RFC 4180 describes it and as
/// spreadsheets read it.
enum CSVText {
  /// Signs by which a spreadsheet tells a formula, the ones of full width among them.
  private static let formulaLeads: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]

  /// A row with its end.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell: what cannot be seen is escaped, but for the line breaks of commands.
  ///
  /// A text that a spreadsheet would compute has an apostrophe before it.
  private static func cell(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    let lead = text.unicodeScalars.first.map(formulaLeads.contains) == true ? "'" : ""
    let shown = lead + text.visibleLines.joined(separator: "\n")
    guard shown.utf8.contains(where: "\",\n".utf8.contains) else { return shown }
    return "\"" + shown.escapingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// Letters, digits and the signs that mean nothing wherever they stand.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "._/: ".utf8.contains(byte)
    }
  }
}
