/// A text of a row, valid until the cursor goes on.
///
/// It spares making a `String` of what is only compared or interned.
package struct RowText {
  package let bytes: UnsafeBufferPointer<UInt8>

  /// The text as a value of its own.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether it is that text.
  package static func == (text: RowText, other: String) -> Bool {
    text.bytes.elementsEqual(other.utf8)
  }
}
