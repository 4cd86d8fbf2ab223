private import Foundation

/// The bytes of a string on a tape: UTF-8, valid as long as the tape.
package struct Text {
  let bytes: UnsafeBufferPointer<UInt8>

  var isEmpty: Bool { bytes.isEmpty }

  /// A copy that outlasts the tape.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  static func == (text: Text, literal: StaticString) -> Bool {
    guard text.bytes.count == literal.utf8CodeUnitCount else { return false }
    guard let start = text.bytes.baseAddress else { return true }
    return memcmp(start, literal.utf8Start, text.bytes.count) == 0
  }

  /// Lets a `switch` over a key name its cases.
  static func ~= (literal: StaticString, text: Text) -> Bool { text == literal }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    bytes.count >= prefix.utf8CodeUnitCount
      && Text(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(prefix.utf8CodeUnitCount)))
        == prefix
  }
}
