import Model
package import Store

/// Facts in words for people: what a value says is known by the end of its column's name.
package enum FactText {
  /// A value in the words of a message.
  ///
  /// `…_at` and `as_of` are days in UTC, `…_bytes` are counted in KiB, MiB and GiB, fractions have
  /// one decimal, text is left as it is, and what is not known is `unknown`.
  package static func words(for value: SQLValue, named name: String) -> String {
    switch value {
    case .integer(let seconds) where name.hasSuffix("_at") || name == Rule.asOf:
      Timestamp(seconds: seconds).dayText
    case .integer(let count) where name.hasSuffix("_bytes"): bytes(count)
    case .real(let count) where name.hasSuffix("_bytes"):
      Int64(exactly: count.rounded()).map(bytes) ?? plain(value)
    case .real(let number): decimal(number)
    case .null: "unknown"
    case .integer, .text: plain(value)
    }
  }

  /// A value as it is: the empty text where it is null.
  package static func plain(_ value: SQLValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }

  /// A size in the largest unit of which there is one: `812 B`, `1.5 MiB`, `120 GiB`.
  ///
  /// Sizes under a hundred of their unit have a decimal where it is not zero.
  package static func bytes(_ count: Int64) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]
    var size = Double(count.magnitude)
    var unit = 0
    while unit < units.count - 1, size.rounded() >= 1_024 {
      size /= 1_024
      unit += 1
    }
    let digits = size < 99.95 ? decimal(size) : String(Int64(size.rounded()))
    return (count < 0 ? "-" : "") + digits + " " + units[unit]
  }

  /// A number with one decimal, or none where it is zero.
  private static func decimal(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return String(number) }
    let tenths = Int64((number.magnitude * 10).rounded())
    let sign = number < 0 && tenths > 0 ? "-" : ""
    return sign + "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }
}
