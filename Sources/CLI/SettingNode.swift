import Foundation

/// A setting as it is shown.
indirect enum SettingNode {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case list([SettingNode])
  case mapping([Entry])

  /// One entry of a mapping, and where it comes from; empty where its parts say that.
  struct Entry {
    let key: String
    let value: SettingNode
    var origin = ""
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> SettingNode { .list(texts.map { .text($0) }) }

  // MARK: YAML

  /// The whole as a document of YAML, with origins as comments.
  func yaml(hasOrigins: Bool) -> String {
    lines(hasOrigins: hasOrigins).joined(separator: "\n") + "\n"
  }

  private func lines(hasOrigins: Bool) -> [String] {
    switch self {
    case .mapping(let entries): return entries.flatMap { Self.lines(of: $0, hasOrigins) }
    case .list(let elements):
      return elements.flatMap { element in
        element.lines(hasOrigins: hasOrigins).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    default: return [scalar]
    }
  }

  private static func lines(of entry: Entry, _ hasOrigins: Bool) -> [String] {
    let remark = hasOrigins && !entry.origin.isEmpty ? "  # " + comment(entry.origin) : ""
    let key = SettingNode.text(entry.key).scalar + ":"
    if let value = entry.value.inline { return ["\(key) \(value)\(remark)"] }
    let inner = entry.value.lines(hasOrigins: hasOrigins).map { "  " + $0 }
    return [key + remark] + inner
  }

  /// The value on one line; nil where it needs more.
  private var inline: String? {
    switch self {
    case .mapping(let entries): return entries.isEmpty ? "{}" : nil
    case .list(let elements):
      let scalars = elements.map(\.inline)
      let isFlat = elements.allSatisfy { if case .mapping = $0 { false } else { true } }
      return isFlat ? "[" + scalars.compactMap { $0 }.joined(separator: ", ") + "]" : nil
    default: return scalar
    }
  }

  private var scalar: String {
    switch self {
    case .text(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .mapping: ""
    }
  }

  private static func comment(_ text: String) -> String {
    VisibleText.escaping(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private static func isPlain(_ text: String) -> Bool {
    let words = ["true", "false", "null", "yes", "no", "on"]
    guard let first = text.utf8.first, (97...122).contains(first) || (65...90).contains(first)
    else { return false }
    return !words.contains(text.lowercased())
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
          || "-_./".utf8.contains(byte)
      }
  }

  /// Between double quotes, in ASCII; the escapes of JSON are YAML's too.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": return "\\" + String(scalar)
      case " "..."~": return String(scalar)
      default:
        return scalar.utf16.map { unit in
          let digits = String(unit, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  // MARK: JSON

  /// The settings by key, and what each comes from under `origins`, by its way through the keys.
  ///
  /// - Throws: What the encoder throws, which has no cause here.
  func json(hasOrigins: Bool) throws -> String {
    var document: [String: Any] = ["schemaVersion": 1, "settings": value]
    if hasOrigins {
      document["origins"] = Dictionary(
        origins(under: ""), uniquingKeysWith: { first, _ in first })
    }
    let data = try JSONSerialization.data(
      withJSONObject: document, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private var value: Any {
    switch self {
    case .text(let text): text
    case .number(let number): number
    case .flag(let flag): flag
    case .list(let elements): elements.map(\.value)
    case .mapping(let entries):
      Dictionary(entries.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func origins(under way: String) -> [(String, String)] {
    switch self {
    case .mapping(let entries):
      entries.flatMap { entry in
        let place = way.isEmpty ? entry.key : way + "." + entry.key
        return (entry.origin.isEmpty ? [] : [(place, entry.origin)])
          + entry.value.origins(under: place)
      }
    case .list(let elements):
      elements.enumerated().flatMap { $1.origins(under: "\(way)[\($0)]") }
    default: []
    }
  }
}
