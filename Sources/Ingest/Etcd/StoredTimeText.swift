private import Model

/// A moment as API servers show it, in the years that four digits can name: `2020-01-01T00:00:00Z`.
struct StoredTimeText {
  private static let secondsPerDay: Int64 = 86_400
  /// From 0001-01-01 up to the end of 9999.
  private static let range: Range<Int64> = -62_135_596_800..<253_402_300_800

  private let bytes: [UInt8]

  /// Nil for what is outside of those years.
  init?(seconds: Int64) {
    guard Self.range.contains(seconds) else { return nil }
    let ofDay = (seconds % Self.secondsPerDay + Self.secondsPerDay) % Self.secondsPerDay
    let day = CalendarDay(daysSince1970: Int((seconds - ofDay) / Self.secondsPerDay))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    func add(_ number: Int, then sign: Unicode.Scalar? = nil) {
      bytes.append(48 + UInt8(number / 10 % 10))
      bytes.append(48 + UInt8(number % 10))
      if let sign { bytes.append(UInt8(ascii: sign)) }
    }
    add(day.year / 100)
    add(day.year % 100, then: "-")
    add(day.month, then: "-")
    add(day.day, then: "T")
    add(Int(ofDay) / 3600, then: ":")
    add(Int(ofDay) / 60 % 60, then: ":")
    add(Int(ofDay) % 60, then: "Z")
    self.bytes = bytes
  }

  /// Lends the text, in ASCII.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes(body)
  }
}
