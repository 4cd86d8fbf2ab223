/// Texts in the forms that SARIF asks for.
enum SARIFText {
  /// A text as a message: visible, free of links, and its braces doubled, since single ones hold
  /// the place of an argument.
  ///
  /// A viewer takes `[text](target)` for a link, so the two halves are kept apart by a space.
  static func message(_ text: String) -> String {
    var isAfterBracket = false
    return text.visible.escapingScalars { scalar in
      defer { isAfterBracket = scalar == "]" }
      switch scalar {
      case "{": return "{{"
      case "}": return "}}"
      case "(" where isAfterBracket: return " ("
      default: return nil
      }
    }
  }

  /// A path as a URI: relative where it is, percent-encoded but for what a path may hold.
  ///
  /// The `!` before an archive's member stays: `gather.tar!namespaces/shop/core/pods.yaml`.
  static func uri(ofPath path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      if isPlain(byte) {
        uri.append(Character(Unicode.Scalar(byte)))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }

  /// A rule's id as SARIF writes names: `tag-history-too-long` is `TagHistoryTooLong`.
  static func name(ofRule id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Letters, digits and the signs that mean nothing in a path.
  ///
  /// A colon is none of them, since it would end a scheme.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/!".utf8.contains(byte)
    }
  }
}
