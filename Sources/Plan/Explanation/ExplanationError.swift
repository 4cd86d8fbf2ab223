/// Why there is nothing to explain.
package enum ExplanationError: Error, Hashable, CustomStringConvertible {
  /// The text names no object.
  case malformed(String)
  /// There is no such object; with what there is of its kind, in order.
  case unknown(kind: String, name: String, known: [String])
  /// More than one digest begins like that; with the first of them, in order.
  case ambiguous(String, candidates: [String], isCut: Bool)

  package var description: String {
    switch self {
    case .malformed(let text):
      "'\(text)' names no object: expected 'NAMESPACE/STREAM', 'NAMESPACE/STREAM:TAG', "
        + "'NAMESPACE/STREAM@DIGEST', a digest or its first digits, or 'KIND/NAMESPACE/NAME'"
    case .unknown(let kind, let name, _): "no \(kind) '\(name)' was read"
    case .ambiguous(let text, let candidates, let isCut):
      "'\(text)' begins more than one digest: " + candidates.joined(separator: ", ")
        + (isCut ? ", …" : "")
    }
  }
}
