/// JSON that is the text of a field: an annotation's value, a secret's data.
enum EmbeddedJSON {
  private static let padding = 64

  /// Parses a text and hands its root to `body`; nil where the text is not JSON.
  static func read<Value>(_ text: some Sequence<UInt8>, _ body: (Node) -> Value) -> Value? {
    var bytes = Array(text)
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: padding))
    return bytes.withUnsafeBufferPointer { buffer in
      let parser = JSONParser()
      return (try? parser.parse(UnsafeBufferPointer(rebasing: buffer[..<count]))).map {
        body($0.root)
      }
    }
  }
}
