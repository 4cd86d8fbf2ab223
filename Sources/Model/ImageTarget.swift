/// What a reference names in the cluster: a tag of an image stream, or an image in it.
package struct ImageTarget: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  /// Nil where the reference is by digest.
  package let tag: String?
  /// Nil where the reference is by tag.
  ///
  /// As it is written: it need not be a digest.
  package let image: String?

  package init(namespace: String, imageStream: String, tag: String) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.tag = tag
    image = nil
  }

  package init(namespace: String, imageStream: String, image: String) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.image = image
    tag = nil
  }
}
