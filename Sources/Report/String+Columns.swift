extension Unicode.Scalar {
  /// The columns it takes by itself on a terminal: 0, 1 or 2.
  ///
  /// Source: Unicode Standard Annex #11, East Asian Width, where W and F are wide; emoji that are
  /// shown as pictures by default are W too.
  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    if properties.isEmojiPresentation { return 2 }
    return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
  }

  /// Ascending; emoji outside of East Asian blocks are known by their property instead.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4DC0...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376,
    0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}

extension Character {
  /// The columns it takes on a terminal.
  ///
  /// A cluster is as wide as its parts together, but one that holds a wide part, as joined emoji
  /// and flags do, or asks to be shown as a picture, takes two.
  fileprivate var columns: Int {
    let sum = unicodeScalars.reduce(0) { $0 + $1.columns }
    let isPicture = unicodeScalars.contains("\u{FE0F}")
    return isPicture ? 2 : Swift.min(sum, unicodeScalars.contains { $0.columns == 2 } ? 2 : sum)
  }
}

extension String {
  /// The columns the text takes on a terminal; it is taken to be visible.
  var columns: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The text, its end replaced by `...` where it takes more than that many columns.
  func truncated(toColumns limit: Int) -> String {
    guard columns > limit else { return self }
    let mark = limit < 4 ? String(repeating: ".", count: max(0, limit)) : "..."
    var kept = ""
    var used = mark.count
    for character in self {
      used += character.columns
      if used > limit { break }
      kept.append(character)
    }
    return kept + mark
  }

  /// The text in lines of at most that many columns, broken at spaces.
  ///
  /// A word that is longer stands on a line of its own, whole, so that it can still be copied.
  func wrapped(toColumns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ") {
      let width = String(word).columns
      if !line.isEmpty, used + 1 + width > limit {
        lines.append(line)
        (line, used) = ("", 0)
      }
      used += width + (line.isEmpty ? 0 : 1)
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
