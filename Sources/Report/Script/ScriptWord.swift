import Rules

/// Text as a word of a POSIX shell script, which has no `$'…'`.
enum ScriptWord {
  /// The text as ``ShellWord`` quotes it, or as the output of `printf` where characters that are
  /// not seen would hide what it says; behind a command's name, `=` needs no quotes.
  static func quoting(_ text: String) -> String {
    let rest = text.filter { $0 != "=" }
    if !rest.isEmpty, ShellWord.quoting(rest) == rest { return text }
    let word = ShellWord.quoting(text)
    guard word.hasPrefix("$'") else { return word }
    return "\"$(printf '" + escaped(text) + "')\""
  }

  /// Words of a command, each quoted, with a space between them.
  static func line(_ words: [String]) -> String {
    words.map(quoting).joined(separator: " ")
  }

  /// Whether a script can hand the text on as it is: a shell's words have no NUL, and the output
  /// of a command loses the newlines at its end.
  static func canQuote(_ text: String) -> Bool {
    !text.unicodeScalars.contains("\0") && text.unicodeScalars.last != "\n"
  }

  /// The text as a format of `printf`: of what is not plain ASCII, the octal numbers of its bytes.
  private static func escaped(_ text: String) -> String {
    text.utf8.enumerated().map { offset, byte in
      switch byte {
      case UInt8(ascii: "%"): return "%%"
      case UInt8(ascii: "\\"): return "\\\\"
      case UInt8(ascii: "'"): return "'\\''"
      case UInt8(ascii: "-") where offset == 0: return "\\055"
      case 0x20..<0x7F: return String(UnicodeScalar(byte))
      default: return "\\" + octal(byte)
      }
    }.joined()
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
