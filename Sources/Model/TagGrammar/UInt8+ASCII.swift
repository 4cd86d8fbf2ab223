extension UInt8 {
  /// Whether this is an ASCII digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether this is an ASCII letter, or part of a character beyond ASCII, which counts as a
  /// letter.
  var isLetter: Bool { lowercased &- UInt8(ascii: "a") < 26 || self >= 0x80 }

  /// Whether git would write this in a hash: a digit, or a lower-case letter from a to f.
  var isHashCharacter: Bool { isDigit || self &- UInt8(ascii: "a") < 6 }

  /// The lower-case letter for an ASCII capital, any other byte unchanged.
  var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
