/// The length of a value as JSON without white space, as Go's encoders write it.
package enum CompactJSON {
  /// What an encoder escapes in strings.
  package enum Escaping {
    /// Quotes, backslashes and control characters: the field sets of managed fields.
    case plain
    /// Also `<`, `>`, `&`, U+2028 and U+2029, as `encoding/json` does unless told otherwise.
    case html
  }

  /// The bytes of a value, which is as deep as a parser lets it be.
  package static func length(of node: Node, as escaping: Escaping) -> Int {
    switch node.kind {
    case .object: objectLength(node, escaping)
    case .array: arrayLength(node, escaping)
    case .string: 2 + node.text.escapedCount(as: escaping)
    case .signedInteger, .unsignedInteger: GoNumber.length(of: node)
    case .double: GoNumber.length(of: node.double ?? 0)
    case .yes, .null: 4
    case .no: 5
    }
  }

  private static func objectLength(_ node: Node, _ escaping: Escaping) -> Int {
    var length = 1
    for (key, value) in node.fields {
      length += 2 + key.escapedCount(as: escaping) + 1 + Self.length(of: value, as: escaping) + 1
    }
    return max(length, 2)
  }

  private static func arrayLength(_ node: Node, _ escaping: Escaping) -> Int {
    var length = 1
    for element in node.elements {
      length += Self.length(of: element, as: escaping) + 1
    }
    return max(length, 2)
  }
}
