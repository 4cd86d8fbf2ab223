/// A moment in UTC, as Kubernetes objects carry it.
///
/// Calendar arithmetic is done here by day counting, so that no locale or time zone of the machine
/// can reach a result.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  package let seconds: Int64
  /// The fraction of the second, from 0 to 999,999,999.
  package let nanoseconds: Int32

  package init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Reads an RFC 3339 time; nil where the text is none.
  ///
  /// A fraction and a zone offset are honoured; the letters `T` and `Z` are upper case, as Go
  /// writes and reads them.
  package init?(parsing text: String) {
    var text = text
    guard let time = text.withUTF8({ Timestamp(parsing: $0) }) else { return nil }
    self = time
  }

  /// Reads an RFC 3339 time from UTF-8, as ``init(parsing:)-(String)`` does.
  package init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(bytes)
    guard let year = reader.number(of: 4), reader.take("-"), let month = reader.number(of: 2),
      reader.take("-"), let day = reader.number(of: 2), reader.take("T"),
      let hour = reader.number(of: 2), reader.take(":"), let minute = reader.number(of: 2),
      reader.take(":"), let second = reader.number(of: 2),
      let date = CalendarDay(year: year, month: month, day: day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let fraction = reader.take(".") || reader.take(",") ? reader.fraction() : 0
    guard let nanoseconds = fraction, let offset = reader.zoneOffset(), reader.isAtEnd else {
      return nil
    }
    let ofDay = Int64(hour * 3600 + minute * 60 + second - offset)
    self.init(
      seconds: Int64(date.daysSince1970) * 86_400 + ofDay, nanoseconds: Int32(nanoseconds))
  }

  /// RFC 3339 in UTC: `2026-01-31T00:00:00Z`, with a fraction only where there is one.
  package var text: String {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let ofDay = Int(seconds - Int64(days) * 86_400)
    let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0.padded(to: 2) }
    let fraction = nanoseconds == 0 ? "" : "." + fractionDigits
    return CalendarDay(daysSince1970: days).text + "T" + clock.joined(separator: ":") + fraction
      + "Z"
  }

  /// The calendar day in UTC: `2026-01-31`.
  package var dayText: String { String(text.prefix { $0 != "T" }) }

  private var fractionDigits: String {
    var digits = Int(nanoseconds).padded(to: 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// Takes fixed-width numbers and signs off the front of a time's text.
private struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  mutating func number(of digits: Int) -> Int? {
    guard offset + digits <= bytes.count else { return nil }
    var value = 0
    for _ in 0..<digits {
      guard let digit = takeDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Nanoseconds; digits past the ninth are dropped, as Go does.
  mutating func fraction() -> Int? {
    var value = 0
    var count = 0
    while let digit = takeDigit() {
      if count < 9 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    while count < 9 {
      value *= 10
      count += 1
    }
    return value
  }

  /// Seconds east of UTC.
  mutating func zoneOffset() -> Int? {
    if take("Z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-"), let hours = number(of: 2), take(":"), let minutes = number(of: 2),
      hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }

  private mutating func takeDigit() -> Int? {
    guard offset < bytes.count, (48...57).contains(bytes[offset]) else { return nil }
    offset += 1
    return Int(bytes[offset - 1] - 48)
  }
}
