/// Text as a word of a shell command.
package enum ShellWord {
  /// The text in as few quotes as it needs: none, single ones, or `$'…'` where characters that
  /// are not seen, or that turn the direction of writing, would hide what it says.
  package static func quoting(_ text: String) -> String {
    if !text.isEmpty, text.utf8.allSatisfy(isSafe) { return text }
    if text.unicodeScalars.contains(where: isInvisible) { return "$'" + escaped(text) + "'" }
    // By scalars: a quote with a mark that combines with it is another character, but the shell
    // reads its bytes.
    return "'" + text.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }

  /// Letters, digits and signs that no shell reads as anything else, wherever they stand.
  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./:@,+".utf8.contains(byte)
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Invisible characters as the octal numbers of their bytes.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar == "'" || scalar == "\\" { return "\\\(scalar)" }
      guard isInvisible(scalar) else { return String(scalar) }
      return String(scalar).utf8.map { "\\" + octal($0) }.joined()
    }.joined()
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
