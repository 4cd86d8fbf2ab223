/// A tag of a plan's histories, or an image, that somebody names; by numbers.
package struct NamedItem: Hashable, BitwiseCopyable, Sendable {
  /// Stands for no image stream, or one that is not judged.
  private static let nowhere = UInt32.max

  private let place: UInt32
  private let item: UInt32
  private let isTag: Bool

  /// A tag, by the numbers of its image stream and of itself.
  package init(tag: Int, ofStream stream: Int) {
    place = UInt32(stream)
    item = UInt32(tag)
    isTag = true
  }

  /// An image, by itself or as one of an image stream's.
  package init(image: DigestID, ofStream stream: Int?) {
    place = stream.map { UInt32($0) } ?? Self.nowhere
    item = image.index
    isTag = false
  }

  /// The number of its image stream; nil where it is in none that is judged.
  package var stream: Int? { place == Self.nowhere ? nil : Int(place) }

  /// The number of the tag; nil for an image.
  package var tag: Int? { isTag ? Int(item) : nil }

  /// Nil for a tag.
  package var image: DigestID? { isTag ? nil : DigestID(index: item) }
}
