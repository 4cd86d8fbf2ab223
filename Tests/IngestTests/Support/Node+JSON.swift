import Ingest

extension Node {
  /// The value as JSON without spaces, keys in their order.
  var json: String {
    switch kind {
    case .object:
      "{" + fields.map { "\"\($0.key.string)\":\($0.value.json)" }.joined(separator: ",") + "}"
    case .array: "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .string: "\"\(text.string)\""
    case .signedInteger: integer.map { "\($0)" } ?? "?"
    case .unsignedInteger: integer.map { "\($0)" } ?? "beyond"
    case .double: double.map { "\($0)" } ?? "?"
    case .yes: "true"
    case .no: "false"
    case .null: "null"
    }
  }
}

extension YAMLParser {
  /// Parses text, and gives it back as JSON.
  func json(_ text: String) throws(ItemError) -> String {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result<String, ItemError> { () throws(ItemError) in try parse(bytes).root.json }
    }
    return try result.get()
  }
}
