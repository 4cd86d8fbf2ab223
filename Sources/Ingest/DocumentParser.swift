/// Parses one document after the other, each into the memory of the one before.
package protocol DocumentParser {
  /// Parses one document.
  ///
  /// - Parameter bytes: UTF-8; ``ByteWindow`` keeps the bytes behind them readable.
  /// - Returns: A tape that lasts until the next call.
  /// - Throws: ``ItemError`` where the document is malformed.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape
}
