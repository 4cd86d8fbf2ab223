/// What somebody wrote into an annotation for tagtidy: a reason, and settings behind it.
///
/// `needed by the auditors; until=2026-12-31; ref=SHOP-12`: parts stand between semicolons. A part
/// that begins with lower-case letters and `=` is a setting, and so is `until: 2026-12-31`; all
/// others together are the reason.
package struct MarkerText: Hashable, Sendable {
  /// Why; never empty.
  package let reason: String
  /// The last day on which it counts; nil where it counts for ever.
  package let until: CalendarDay?
  /// The ticket it stands on; empty where it names none.
  package let reference: String
  /// Who answers for it; empty where it names nobody.
  package let owner: String

  /// - Throws: ``MarkerFault``: a text that is not understood must not count.
  package init(parsing text: String) throws(MarkerFault) {
    var reasons: [String] = []
    var settings: [String: String] = [:]
    for part in text.split(separator: ";").map(Self.trimmed) where !part.isEmpty {
      guard let (name, value) = Self.setting(in: part) else {
        reasons.append(String(part))
        continue
      }
      guard Self.names.contains(name) else { throw .settingUnknown(name) }
      guard settings.updateValue(value, forKey: name) == nil else { throw .settingRepeated(name) }
    }
    guard !reasons.isEmpty else { throw .reasonMissing }
    reason = reasons.joined(separator: "; ")
    until = try settings["until"].map { text throws(MarkerFault) in
      guard let day = CalendarDay(parsing: text) else { throw .dayMalformed(text) }
      return day
    }
    reference = settings["ref"] ?? ""
    owner = settings["owner"] ?? ""
  }

  private static let names = ["until", "ref", "owner"]

  private static func setting(in part: Substring) -> (name: String, value: String)? {
    let name = part.prefix { ("a"..."z").contains($0) }
    let rest = part[name.endIndex...].drop { $0 == " " }
    guard rest.first == "=" && !name.isEmpty || rest.first == ":" && names.contains(String(name))
    else { return nil }
    return (String(name), String(trimmed(rest.dropFirst())))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

/// Why a marker's text is not understood.
package enum MarkerFault: Error, Hashable, CustomStringConvertible {
  case reasonMissing
  case settingUnknown(String)
  case settingRepeated(String)
  /// The value of `until` is no day of the calendar.
  case dayMalformed(String)

  package var description: String {
    switch self {
    case .reasonMissing: "expected a reason, found none"
    case .settingUnknown(let name):
      "'\(name)=' is unknown, expected 'until=', 'ref=' or 'owner='"
    case .settingRepeated(let name): "'\(name)=' is there twice"
    case .dayMalformed(let text): "until: '\(text)' is no day, expected one such as '2026-12-31'"
    }
  }
}
