/// A point in time, to the second, in UTC.
package struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970.
  package var seconds: Int

  /// A moment so many seconds after 1970 began.
  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `2026-01-31T00:00:00Z`; nil for every other form.
  package init?(parsing text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[19] == UInt8(ascii: "Z") else { return nil }
    let parts = text.dropLast().split { "-T:".contains($0) }.compactMap { Int($0) }
    guard parts.count == 6 else { return nil }
    seconds =
      Moment.days(year: parts[0], month: parts[1], day: parts[2]) * 86_400
      + parts[3] * 3600 + parts[4] * 60 + parts[5]
    guard Text({ $0.append(self) }).bytes == bytes else { return nil }
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// The moment so many seconds later.
  package static func + (moment: Moment, seconds: Int) -> Moment {
    Moment(seconds: moment.seconds + seconds)
  }

  /// The moment so many seconds earlier.
  package static func - (moment: Moment, seconds: Int) -> Moment {
    Moment(seconds: moment.seconds - seconds)
  }

  /// Seconds since midnight.
  var secondsOfDay: Int { seconds - day * 86_400 }

  /// Whole days since 1970.
  var day: Int { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }

  /// The calendar date: year, month from 1, day from 1.
  var date: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil_from_days: years begin in March, eras are 400 years long.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The first day of a year, in days since 1970.
  static func firstDay(of year: Int) -> Int {
    days(year: year, month: 1, day: 1)
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Moment: Spelled {
  func spell(into text: inout Text) {
    spellDate(into: &text, separator: "-")
    let time = secondsOfDay
    text.append("T")
    text.append(time / 3600, width: 2)
    text.append(":")
    text.append(time / 60 % 60, width: 2)
    text.append(":")
    text.append(time % 60, width: 2)
    text.append("Z")
  }

  /// Appends year, month and day with a separator between them.
  func spellDate(into text: inout Text, separator: String) {
    let (year, month, day) = date
    text.append(year, width: 4)
    text.append(separator)
    text.append(month, width: 2)
    text.append(separator)
    text.append(day, width: 2)
  }
}
