import Ingest

extension DocumentParser {
  /// Parses text, and hands its root to `body` while the tape lasts.
  func withRoot<Value>(of text: String, _ body: (Node) -> Value) throws(ItemError) -> Value {
    let bytes = Array(text.utf8)
    let padded = bytes + [UInt8](repeating: 0, count: 128)
    let result = padded.withUnsafeBufferPointer { padded in
      Result<Value, ItemError> { () throws(ItemError) in
        body(try parse(UnsafeBufferPointer(rebasing: padded[..<bytes.count])).root)
      }
    }
    return try result.get()
  }
}
