/// Somebody's word that a tag is to stay: the annotation `tagtidy/keep` of an image stream, a tag,
/// a namespace or an image.
///
/// Its text is a reason, and behind semicolons perhaps an owner and the last day on which it counts:
/// `rollback for the tills; owner=till team; until=2026-12-31`.
package struct KeepMarker: Hashable, Sendable {
  /// Why; empty where the text says nothing.
  package let reason: String
  /// Empty where nobody is named.
  package let owner: String
  /// Nil where it counts for ever.
  package let until: CalendarDay?
  /// What is wrong with the text; nil where nothing is.
  ///
  /// What is wrong protects all the same.
  package let problem: String?

  /// Reads the text of the annotation; any text has a reading.
  package init(parsing text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
    reason = parts.first.map(String.init) ?? ""
    var owner: Substring?
    var day: Substring?
    var problem = reason.isEmpty ? "it gives no reason" : nil
    for part in parts.dropFirst() where !part.isEmpty {
      let halves = part.split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == "=" || $0 == ":"
      }
      switch halves.first?.trimmed {
      case "owner" where halves.count == 2 && owner == nil: owner = halves[1].trimmed
      case "until" where halves.count == 2 && day == nil: day = halves[1].trimmed
      default: problem = problem ?? "'\(part)' is neither 'owner=…' nor 'until=…', or there twice"
      }
    }
    self.owner = owner.map(String.init) ?? ""
    until = day.flatMap { CalendarDay(parsing: $0) }
    if let day, until == nil { problem = problem ?? "'\(day)' is no day as in '2026-12-31'" }
    self.problem = problem
  }

  /// Whether its last day was before that moment.
  package func isExpired(asOf: Timestamp) -> Bool {
    guard problem == nil, let until else { return false }
    return Int64(until.daysSince1970 + 1) * 86_400 <= asOf.seconds
  }
}

extension CalendarDay {
  /// Reads ISO 8601: `2026-01-31`; nil where the text is no day.
  fileprivate init?(parsing text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
