import Model
import Rules

/// How figures are worded, the same in every format and on every machine.
enum Wording {
  /// Decimal digits with a comma between thousands: `1,234,567`.
  static func number(_ value: some BinaryInteger) -> String {
    let digits = String(value.magnitude)
    let head = (digits.count - 1) % 3 + 1
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (index - head).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A number and its noun: `1 finding`, `2,000 findings`; the plural is the singular and an `s`
  /// where it is nil.
  static func count(
    _ value: some BinaryInteger, _ singular: String, _ plural: String? = nil
  ) -> String {
    number(value) + " " + (value == 1 ? singular : plural ?? singular + "s")
  }

  /// The texts with commas, and `and` before the last; empty where there are none.
  static func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A figure in the unit that ends its name.
  static func value(of metric: Metric) -> String {
    metric.name.hasSuffix("_bytes") ? FactText.bytes(metric.value) : number(metric.value)
  }

  /// A metric's name in words: `tag_events` is `History items`.
  static func label(of metric: Metric) -> String {
    if let known = metricLabels[metric.name] { return known }
    let name = metric.name.hasSuffix("_bytes") ? metric.name.dropLast(6) : metric.name[...]
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let metricLabels = [
    "image_stream_tags": "Tags",
    "tag_events": "History items",
    "etcd_database_bytes": "Database of etcd",
    "etcd_in_use_bytes": "Database of etcd, in use",
    "stored_bytes": "Size in etcd",
    "stored_image_bytes": "Images in etcd",
    "stored_image_stream_bytes": "Image streams in etcd",
  ]
}

extension Severity {
  /// A number of findings of the severity: `1 error`, `3 warnings`, `5 info`.
  func count(_ number: Int) -> String {
    Wording.count(number, rawValue, self == .info ? rawValue : nil)
  }

  /// With a capital: `Error`.
  var label: String {
    switch self {
    case .error: "Error"
    case .warning: "Warning"
    case .info: "Info"
    }
  }
}
