import Model

/// An image stream's namespace and name.
struct StreamName: Hashable, Comparable, Sendable {
  let namespace: String
  let imageStream: String

  /// `namespace/name`.
  var text: String { "\(namespace)/\(imageStream)" }

  static func < (left: StreamName, right: StreamName) -> Bool {
    (left.namespace, left.imageStream) < (right.namespace, right.imageStream)
  }
}

extension StreamName {
  /// Byte by byte, as the store orders them.
  func isOrdered(before other: StreamName) -> Bool {
    namespace == other.namespace
      ? imageStream.utf8.lexicographicallyPrecedes(other.imageStream.utf8)
      : namespace.utf8.lexicographicallyPrecedes(other.namespace.utf8)
  }

  init(_ stream: HistoryTable.Stream) {
    self.init(namespace: stream.namespace, imageStream: stream.imageStream)
  }

  /// The image stream of a tag.
  init(_ tag: StreamTagName) {
    self.init(namespace: tag.namespace, imageStream: tag.imageStream)
  }

  /// The image stream of a tag or image that is named.
  init(_ target: ImageTarget) {
    self.init(namespace: target.namespace, imageStream: target.imageStream)
  }
}
