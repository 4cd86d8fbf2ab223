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
  init(_ stream: HistoryTable.Stream) {
    self.init(namespace: stream.namespace, imageStream: stream.imageStream)
  }

  /// The image stream of a tag or image that is named.
  init(_ target: ImageTarget) {
    self.init(namespace: target.namespace, imageStream: target.imageStream)
  }
}
