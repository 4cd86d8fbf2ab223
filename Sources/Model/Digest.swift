/// The name of stored content: `sha256:` and 64 lower-case hexadecimal digits.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The whole digest, algorithm included.
  package let text: String

  /// Reads a digest.
  ///
  /// - Throws: ``DigestError`` where the text is none.
  package init(parsing text: String) throws(DigestError) {
    guard text.hasPrefix("sha256:") else { throw .unsupportedAlgorithm(text) }
    var bytes = text
    guard bytes.withUTF8(Self.isWellFormed) else { throw .malformedHex(text) }
    self.text = text
  }

  package var description: String { text }

  /// Whether the bytes are a digest, without making one.
  package static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 71, zip(bytes, "sha256:".utf8).allSatisfy(==) else { return false }
    return bytes[7...].allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
