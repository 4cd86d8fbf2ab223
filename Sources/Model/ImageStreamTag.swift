/// `namespace/image_stream:tag`: spec tag and history together.
package struct ImageStreamTag: Sendable {
  package let name: TagName
  package let hasSpec: Bool
  /// Newest first; nil where the status has no such tag.
  package let events: [TagEvent]?

  /// Every tag of an image stream once: those of the spec first, then those only in the status,
  /// each in the order of the export.
  package static func all(in stream: ImageStream) -> [ImageStreamTag] {
    let histories = Dictionary(stream.histories.map { ($0.tag, $0.events) }) { first, _ in first }
    let inSpec = stream.specTags.map(\.tag)
    let known = Set(inSpec)
    var seen: Set<String> = []
    return (inSpec + stream.histories.map(\.tag)).compactMap { tag in
      guard seen.insert(tag).inserted else { return nil }
      return ImageStreamTag(
        name: TagName(parsing: tag), hasSpec: known.contains(tag), events: histories[tag])
    }
  }
}
