/// An image stream's namespace and name.
struct StreamName: Hashable, Comparable {
  let namespace: String
  let imageStream: String

  /// `namespace/name`.
  var text: String { "\(namespace)/\(imageStream)" }

  static func < (left: StreamName, right: StreamName) -> Bool {
    (left.namespace, left.imageStream) < (right.namespace, right.imageStream)
  }
}
