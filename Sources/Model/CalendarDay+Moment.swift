extension CalendarDay {
  /// Reads an ISO 8601 day, `2026-01-31`; nil where the text is none.
  package init?(parsing text: String) {
    guard text.utf8.count == 10, let midnight = Timestamp(parsing: text + "T00:00:00Z") else {
      return nil
    }
    self.init(daysSince1970: Int(midnight.seconds / 86_400))
  }

  /// Whether the day is over, in UTC.
  package func isOver(at moment: Timestamp) -> Bool {
    moment.seconds >= Int64(daysSince1970 + 1) * 86_400
  }
}
