/// Recognises the beginning of an API object in text whose brackets cannot be trusted.
package enum JSONItemStart {
  /// How many bytes a beginning may take, spaces included.
  static let longest = 256

  private static let keys = ["apiVersion", "kind", "metadata"].map { Array("\"\($0)\"".utf8) }

  /// The offset of the first brace that follows a comma and holds one of an object's first keys;
  /// nil where none does, or where it is cut off by the end.
  package static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if bytes[position] == JSONMark.comma,
        let brace = next(JSONMark.openBrace, in: bytes, after: position),
        let quote = next(JSONMark.quote, in: bytes, after: brace),
        keys.contains(where: { bytes[quote...].starts(with: $0) })
      {
        return brace
      }
      position += 1
    }
    return nil
  }

  /// The offset of a byte, if only spaces stand before it.
  private static func next(
    _ wanted: UInt8, in bytes: UnsafeBufferPointer<UInt8>, after offset: Int
  ) -> Int? {
    var position = offset + 1
    while position < bytes.count, position - offset < longest, JSONMark.isSpace(bytes[position]) {
      position += 1
    }
    return position < bytes.count && bytes[position] == wanted ? position : nil
  }
}
