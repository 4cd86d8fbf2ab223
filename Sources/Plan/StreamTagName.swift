import Model
import Store

/// `namespace/stream:tag`.
package struct StreamTagName: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  package let tag: String

  package init(namespace: String, imageStream: String, tag: String) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.tag = tag
  }

  /// A tag of an image stream.
  init(_ tag: String, of stream: HistoryTable.Stream) {
    self.init(namespace: stream.namespace, imageStream: stream.imageStream, tag: tag)
  }

  /// The tag that a spec tag makes.
  init(_ row: SpecTagRow) {
    self.init(namespace: row.namespace, imageStream: row.imageStream, tag: row.tag)
  }

  /// The tag that is named; nil where it is an image.
  init?(_ target: ImageTarget) {
    guard let tag = target.tag else { return nil }
    self.init(namespace: target.namespace, imageStream: target.imageStream, tag: tag)
  }
}
