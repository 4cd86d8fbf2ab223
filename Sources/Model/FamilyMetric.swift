/// What a family of tags came to in one run.
package struct FamilyMetric: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  /// Names of tags with their varying parts replaced.
  package let family: String
  package let tagEvents: Int64
  /// Images that only this family holds.
  package let images: Int64
  /// In etcd, with the images.
  package let storedBytes: Int64

  package init(
    namespace: String, imageStream: String, family: String, tagEvents: Int64, images: Int64,
    storedBytes: Int64
  ) {
    self.namespace = namespace
    self.imageStream = imageStream
    self.family = family
    self.tagEvents = tagEvents
    self.images = images
    self.storedBytes = storedBytes
  }
}
