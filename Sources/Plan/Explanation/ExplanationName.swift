import Model

/// What a user asks about, as it is named on a command line.
package enum ExplanationName: Hashable, Sendable {
  case imageStream(namespace: String, name: String)
  case imageStreamTag(namespace: String, imageStream: String, tag: String)
  /// The image is a digest or the beginning of one.
  case imageStreamImage(namespace: String, imageStream: String, image: String)
  /// A digest or the beginning of one, with its algorithm.
  case image(String)
  /// The kind is as it is written: `pod`, `deploy`, `rollouts`, …
  case workload(kind: String, namespace: String, name: String)

  /// Digits from which on the beginning of a digest may stand for it.
  private static let fewestDigits = 4
  private static let algorithms = ["sha256:", "sha384:", "sha512:"]

  /// Reads a name.
  ///
  /// - Parameters:
  ///   - text: `shop/cart`, `shop/cart:v1`, `shop/cart@sha256:…`, `sha256:4c18`, `4c18`,
  ///     `pod/shop/cart-1`, `is/shop/cart`; within `namespace` also `cart:v1` and `pod/cart-1`.
  ///   - namespace: Where it is, unless the text says so itself.
  /// - Returns: The name, and whether it took the namespace from the parameter.
  /// - Throws: ``ExplanationError/malformed(_:)``.
  package static func parse(
    _ text: String, in namespace: String?
  ) throws(ExplanationError) -> (name: ExplanationName, takesNamespace: Bool) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(where: \.isEmpty) else { throw .malformed(text) }
    let isName = namespace != nil && !algorithms.contains { text.lowercased().hasPrefix($0) }
    if parts.count == 2 || !isName, let image = image(parts) { return (image, false) }
    switch parts.count {
    case 1:
      guard let namespace else { break }
      if let name = stream(text, in: namespace) { return (name, true) }
    case 2:
      if let namespace, let kind = KindWord.kind(parts[0]), !kind.isClusterScoped {
        if let name = object(parts[0], parts[1], in: namespace) { return (name, true) }
      } else if let name = stream(parts[1], in: parts[0]) {
        return (name, false)
      }
    case 3:
      if let name = object(parts[0], parts[2], in: parts[1]) { return (name, false) }
    default: break
    }
    throw .malformed(text)
  }

  /// An image by itself, or behind its kind.
  private static func image(_ parts: [String]) -> ExplanationName? {
    guard let text = parts.last else { return nil }
    if parts.count == 2, KindWord.kind(parts[0]) != .image { return nil }
    guard parts.count < 3, let digest = digest(text) else { return nil }
    return .image(digest)
  }

  /// A digest, or its beginning; nil where the text is neither.
  private static func digest(_ text: String) -> String? {
    let text = text.lowercased()
    let algorithm = algorithms.first { text.hasPrefix($0) }
    let digits = text.dropFirst(algorithm?.count ?? 0)
    guard digits.count >= fewestDigits, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    return (algorithm ?? algorithms[0]) + digits
  }

  private static func object(
    _ kind: String, _ name: String, in namespace: String
  ) -> ExplanationName? {
    switch KindWord.kind(kind) {
    case .imageStream, .imageStreamTag, .imageStreamImage: return stream(name, in: namespace)
    case nil where kind.contains(":"): return stream(name, in: namespace)
    default: return .workload(kind: kind, namespace: namespace, name: name)
    }
  }

  /// An image stream, its tag, or an image in it.
  private static func stream(_ text: String, in namespace: String) -> ExplanationName? {
    if let mark = text.firstIndex(of: "@") {
      let name = String(text[..<mark])
      guard !name.isEmpty, let digest = digest(String(text[text.index(after: mark)...])) else {
        return nil
      }
      return .imageStreamImage(namespace: namespace, imageStream: name, image: digest)
    }
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard !halves.contains(where: \.isEmpty) else { return nil }
    let name = String(halves[0])
    guard halves.count == 2 else { return .imageStream(namespace: namespace, name: name) }
    return .imageStreamTag(namespace: namespace, imageStream: name, tag: String(halves[1]))
  }
}
