extension Unicode.Scalar {
  /// Whether a reader could not see it, or it would change how what follows is shown: controls,
  /// escape sequences' lead, bidirectional overrides, invisible formatting, line separators.
  ///
  /// The two joiners are not among them, since scripts and emoji need them.
  var isInvisible: Bool {
    if value < 0x7F { return value < 0x20 }
    if value == 0x200C || value == 0x200D { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return (value & 0xFFFE) == 0xFFFE
    }
  }

  /// As Swift would write it in a literal: `\u{1B}`.
  private var escape: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }

  fileprivate var shown: String { isInvisible ? escape : String(self) }
}

extension String {
  /// The text with everything invisible written as an escape; of one line.
  var visible: String {
    guard !isPlainASCII else { return self }
    return unicodeScalars.reduce(into: "") { $0 += $1.shown }
  }

  /// The lines of the text, each made visible.
  var visibleLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
  }

  /// The text fit for a line of a list: visible, digests shortened, and no longer than a reader
  /// wants it.
  var brief: String {
    shorteningDigests.clipped(to: 400).visible
  }

  /// The text with each digest cut to its first twelve digits: `sha256:0123456789ab…`.
  var shorteningDigests: String {
    guard utf8.count >= 71 else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "sha256:") {
      text += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      let digits = rest.prefix(64)
      guard digits.count == 64, digits.allSatisfy(\.isHexDigit) else { continue }
      text += digits.prefix(12) + "…"
      rest = rest.dropFirst(64)
    }
    return text + rest
  }

  private func clipped(to limit: Int) -> String {
    let scalars = unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }

  private var isPlainASCII: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
