/// `namespace/image_stream:tag`: spec tag and history together.
package struct ImageStreamTag: Sendable {
  package let name: TagName
  /// The version in its name; nil where it begins with none.
  package let versionKey: VersionKey?
  package let hasSpec: Bool
  /// Newest first; nil where the status has no such tag.
  package let events: [TagEvent]?

  /// Every tag of an image stream once: those of the spec first, then those only in the status,
  /// each in the order of the export.
  static func all(_ specTags: [SpecTag], _ histories: [TagHistory]) -> [ImageStreamTag] {
    let events = Dictionary(histories.map { ($0.tag, $0.events) }) { first, _ in first }
    let inSpec = specTags.map(\.tag)
    let known = Set(inSpec)
    var seen: Set<String> = []
    return (inSpec + histories.map(\.tag)).compactMap { tag in
      guard seen.insert(tag).inserted else { return nil }
      return ImageStreamTag(
        name: TagName(parsing: tag), versionKey: VersionKey(of: tag),
        hasSpec: known.contains(tag), events: events[tag])
    }
  }
}
